"""When two names of a release are one thing's: short and full, with quotation marks and without. Words are keys."""

from __future__ import annotations


def is_shorter_form(short: list[str], full: list[str]) -> bool:
    """True where `short` is a later, shorter way to call `full`: its words in order, the last one or the first kept."""
    if not short or len(short) > len(full):
        return False
    rest = iter(full)
    if not all(word in rest for word in short):
        return False
    return short[-1] == full[-1] or short == full[: len(short)] or _bare(short[-1]) == _bare(full[-1])


def goes_on_with_purpose(words: list[str], known: list[str]) -> bool:
    """«البنك الإفريقي» of the headline is the «البنك الإفريقي للتنمية» of the text."""
    short = len(known)
    return 1 < short < len(words) and words[:short] == known and words[short].startswith("لل")


def unquoted(words: list[str]) -> list[str]:
    """«جمعية «دار البر»» is «دار البر» elsewhere."""
    return [bare for word in words if (bare := word.strip('«»“”"'))]


def _bare(word: str) -> str:
    return word.removeprefix("ال")
