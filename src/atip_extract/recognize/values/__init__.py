"""Values: dates, amounts of money, numbers of people, and contacts, read from tokens by small grammars.

Each recogniser is one class with ``find(doc)``; ``component`` puts them in the pipeline as ``atip_values``. The
words are data in ``gazetteers/values/``, the grammars are here.
"""

from atip_extract.recognize.values.component import ValueRecognizer
from atip_extract.recognize.values.contacts import ContactRecognizer
from atip_extract.recognize.values.dates import DateRecognizer
from atip_extract.recognize.values.headcounts import HeadcountRecognizer
from atip_extract.recognize.values.money import MoneyRecognizer
from atip_extract.recognize.values.vocabulary import value_words

__all__ = [
    "ContactRecognizer",
    "DateRecognizer",
    "HeadcountRecognizer",
    "MoneyRecognizer",
    "ValueRecognizer",
    "value_words",
]
