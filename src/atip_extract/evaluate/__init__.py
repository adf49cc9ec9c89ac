"""How well do the records agree with a reader? Gold records against predicted ones, by kind of fact.

Gold is written in the record format itself, so that a newsroom corrects a few of the tool's own records by hand and
measures with them. Two things tell the evaluation what a reader may take or leave, neither rewarded nor punished:

* an event, role, participant or funding fact of confidence 0;
* a warning with the code ``optional``: the entity, date or statement that has its words at the evidence.

Names agree when they are equal after normalisation, or (*lenient*, the headline) when the F1 of their words is at least
0.75; each mention of an entity counts as its name. Event types and participants' roles that lie next to each other
(workshop and training, opener and speaker) agree leniently, never strictly.
"""

from __future__ import annotations

from atip_extract.evaluate.compare import evaluate
from atip_extract.evaluate.report import Bin, Report, Score
from atip_extract.evaluate.tally import Miss

__all__ = ["Bin", "Miss", "Report", "Score", "evaluate"]
