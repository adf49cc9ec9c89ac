"""Taggers of the sizes that others publish, with random weights: the same work as theirs, and nothing to download.

    python benchmarks/random_models.py stanza FOLDER TEXT.json       # the text as ner_speed.py writes it

Stanza's default tagger for Arabic is ``aqmar_charlm`` on the word vectors ``fasttextwiki`` and the character models
``ccwiki`` (``stanza/resources/default_packages.py``). Its layers have the defaults of Stanza's own training scripts
(``models/ner_tagger.py``, ``models/charlm.py``). What depends on the data follows from the sizes of the files at
huggingface.co/stanfordnlp/stanza-ar: 123 MB of word vectors are 100,000 (the default again) of 300 numbers, as fastText
publishes them; 20.5 MB are a character model over 455 characters; 64.3 MB are a tagger with vectors of its own for
some 14,400 words. The files written here are as large as those, to one part in a hundred.

CAMeL Tools' taggers are BERT-base (110M parameters) with a vocabulary of 30,000 pieces, as CAMeLBERT has.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

CHARACTERS = 455
VECTORS, VECTOR_SIZE = 100_000, 300
OWN_VECTORS = 14_400
NAMES = ("PER", "ORG", "LOC", "MIS")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def unseen_words() -> Iterator[str]:
    """Words of six letters, all different, to fill a vocabulary with."""
    for number in count():
        yield "".join(LETTERS[number // 28**place % 28] for place in range(6))


def filled(units: set[str], more: Iterator[str], size: int) -> list[str]:
    """`size` units: the given ones first."""
    return [*sorted(units), *islice((unit for unit in more if unit not in units), size)][:size]


def stanza_tagger(folder: Path, words: set[str]) -> Path:
    """Write the four files as Stanza lays them out; the path of the tagger's."""
    import torch
    from stanza.models.common.char_model import CharacterLanguageModel
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX, CharVocab, CompositeVocab
    from stanza.models.ner.trainer import Trainer
    from stanza.models.ner.vocab import MultiVocab
    from stanza.models.ner_tagger import parse_args
    from stanza.models.pos.vocab import WordVocab

    torch.manual_seed(1)
    given = len(VOCAB_PREFIX)
    characters = CharVocab([filled({" ", "\n", *"".join(words)}, map(chr, count(0x4E00)), CHARACTERS - given)])
    sizes = {"char_emb_dim": 100, "char_hidden_dim": 1024, "char_num_layers": 1}
    dropout = {"char_dropout": 0.05, "char_rec_dropout": 0.0, "char_unit_dropout": 1e-5}
    options = ["--shorthand", "ar_aqmar", "--word_emb_dim", str(VECTOR_SIZE), "--charlm"]
    for direction in ("forward", "backward"):
        file = str(folder / f"{direction}_charlm" / "ccwiki.pt")
        model = CharacterLanguageModel(sizes | dropout, {"char": characters}, is_forward_lm=direction == "forward")
        model.save(file)
        options += [f"--charlm_{direction}_file", file]

    known = filled(words, unseen_words(), VECTORS - given)
    vectors: Any = Pretrain()
    vectors._vocab, vectors._emb = PretrainedWordVocab(known), torch.randn(VECTORS, VECTOR_SIZE)
    vectors.save(str(folder / "pretrain" / "fasttextwiki.pt"))

    tags = [f"{place}-{name}" for name in NAMES for place in "BIES"]
    vocabularies = {
        "char": characters,
        "delta": WordVocab([[(word,) for word in known[: OWN_VECTORS - given]]], cutoff=1, lower=True),
        "tag": CompositeVocab([[((tag,),) for tag in ("O", *tags)]], "ar_aqmar", idx=0, sep=None),
        "word": vectors.vocab,
    }
    tagger = Trainer(args=parse_args(options), vocab=MultiVocab(vocabularies), pretrain=vectors, device="cpu")
    path = folder / "ner" / "aqmar_charlm.pt"
    path.parent.mkdir()
    tagger.save(str(path))
    return path


def camel_tagger(folder: Path, words: set[str]) -> Path:
    """Write a token classifier of BERT-base's sizes whose pieces cover the words; the path of its folder."""
    import torch
    from transformers import BertConfig, BertForTokenClassification

    torch.manual_seed(1)
    pieces = {piece for w in words for piece in ((w,) if len(w) < 6 else (w[:4], "##" + w[4:]))}
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *filled(pieces, unseen_words(), 30_000 - 5)]
    tags = ["O", *(f"{place}-{name}" for name in ("PERS", "ORG", "LOC", "MISC") for place in "BI")]
    BertForTokenClassification(BertConfig(vocab_size=30_000, id2label=dict(enumerate(tags)))).save_pretrained(folder)
    (folder / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text('{"do_lower_case": false}', encoding="utf-8")
    return folder


MAKERS = {"stanza": stanza_tagger, "camel": camel_tagger}

if __name__ == "__main__":
    engine, place, text = sys.argv[1:]
    sentences = json.loads(Path(text).read_text(encoding="utf-8"))
    print(MAKERS[engine](Path(place), {word for _, words in sentences for word in words}))
