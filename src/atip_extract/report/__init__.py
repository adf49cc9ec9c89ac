"""The page to read: one HTML file that shows records beside their texts. Its script is built from ``web/``."""

from atip_extract.report.page import Page, PageKind, Tally

__all__ = ["Page", "PageKind", "Tally"]
