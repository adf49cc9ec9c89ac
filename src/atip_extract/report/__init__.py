"""What people look at: a page that shows records beside their texts (its script is built from ``web/``), and plots."""

from atip_extract.report.kinds import PlotsKind
from atip_extract.report.page import Page, PageKind, Tally

__all__ = ["Page", "PageKind", "PlotsKind", "Tally"]
