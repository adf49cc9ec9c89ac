"""Bytes to text, with the name of the encoding that was used.

Python's ``data.decode(encoding)`` with that name gives the very same text, so offsets can be checked by anyone.
Newlines stay as they are; a byte-order mark is dropped at the very beginning only.

Some NULs or other control characters in a text are kept, for offsets must count them; where there are more than one
in ``_CHARACTERS_A_CONTROL`` characters, the data is taken for binary.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Mapping
from math import log

from atip_extract.errors import ReleaseError

_SIGNATURES = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x89PNG": "a PNG image",
    b"GIF8": "a GIF image",
    b"\xff\xd8\xff": "a JPEG image",
    b"\x1f\x8b": "gzip data",
    b"\x7fELF": "a program",
}
_CONTROL_BYTES = bytes(b for b in range(32) if b not in b"\t\n\r\x0b\x0c")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_CHARACTERS_A_CONTROL = 20
_SAMPLE = 1 << 16
_PLAUSIBLE = re.compile(
    "[\t\n\r\x20-\x7e\u00a0-\u024f\u0600-\u06ff\u0750-\u077f\u200b-\u203a\u20a0-\u20bf\u2122\ufb50-\ufdff\ufe70-\ufeff]"
)

# About how often each letter occurs in Arabic newspapers, in thousandths: enough to tell a page of one code from
# the same bytes read in another, where ل becomes ن and ي becomes ê.
_FREQUENCY = {
    **{"ا": 155, "ل": 120, "ي": 75, "م": 62, "و": 58, "ن": 57, "ر": 48, "ت": 45, "ب": 36, "ة": 37, "ع": 35, "د": 32},
    **{"ه": 29, "س": 27, "ف": 27, "ق": 23, "ح": 21, "ك": 20, "أ": 25, "ش": 12, "ج": 14, "ص": 11, "ط": 10, "خ": 9},
    **{"إ": 11, "ى": 10, "ض": 7, "ذ": 7, "ث": 7, "ز": 6, "غ": 5, "ئ": 6, "ء": 4, "ظ": 2, "آ": 2, "ؤ": 2, "ـ": 2},
    **dict.fromkeys("،؛؟«»“”‘’–—…\xa0\u200f\u200e\u200c\u200d\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652", 3),
    **dict.fromkeys("پچژگ", 0.3),
}
_LOG_FREQUENCY = {letter: log(share / 1000) for letter, share in _FREQUENCY.items()}
_UNLIKELY = log(0.00005)
_WORST_ARABIC = -4.6
"""The mean below which a text is not Arabic: real pages reach -3.2, letters drawn at random -5 and less."""


def decode(data: bytes) -> tuple[str, str]:
    """The text and its encoding: ``utf-8``, ``utf-8-sig``, ``utf-16`` (with a byte-order mark), ``utf-16-le``,
    ``utf-16-be``, ``cp1256`` or ``iso-8859-6``.

    Raises ``ReleaseError`` with the code ``empty``, ``binary`` or ``encoding``.
    """
    if not data:
        raise ReleaseError("the file is empty", code="empty")
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            raise ReleaseError(f"this is {name}, not text", code="binary")
    text, encoding = _marked(data) or _utf8(data) or _utf16(data) or _single_byte(data)
    if not text:
        raise ReleaseError("the file holds a byte-order mark and nothing else", code="empty")
    if len(_CONTROLS.findall(text)) * _CHARACTERS_A_CONTROL > len(text):
        raise ReleaseError("this is binary data, not text", code="binary")
    return text, encoding


def _marked(data: bytes) -> tuple[str, str] | None:
    """Text with a byte-order mark."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ReleaseError("UTF-32 is not read; convert the file to UTF-8", code="encoding")
    if data.startswith(codecs.BOM_UTF8):
        return _strict(data, "utf-8-sig"), "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(data, "utf-16"), "utf-16"
    return None


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        problem = "is cut off" if error.end >= len(data) else "is damaged"
        raise ReleaseError(f"the {name} text {problem} at byte {error.start}", code="encoding") from None


def _utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8, unless control bytes show it to be UTF-16: Arabic in UTF-16LE is valid UTF-8 too."""
    if len(data.translate(None, _CONTROL_BYTES)) < len(data) and _utf16_order(data):
        return None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        sample = data.decode("utf-8", "replace")
        damaged = sample.count("\ufffd")
        sound = len(sample) - len(sample.encode("ascii", "ignore")) - damaged
        if sound > 2 * damaged:
            return _strict(data, "utf-8"), "utf-8"
        if error.reason == "unexpected end of data" and error.start > 0 and sound:
            return _strict(data, "utf-8"), "utf-8"
        return None


def _utf16(data: bytes) -> tuple[str, str] | None:
    encoding = _utf16_order(data)
    return (_strict(data, encoding), encoding) if encoding else None


def _utf16_order(data: bytes) -> str | None:
    """Which byte order makes UTF-16 text of the data, if either does."""
    if len(data) < 2:
        return None
    sample = data[:_SAMPLE] if len(data) > _SAMPLE else data[: len(data) & ~1]
    best, encoding = max((_plausibility(sample, name), name) for name in ("utf-16-be", "utf-16-le"))
    return encoding if best > 0.9 else None


def _plausibility(data: bytes, encoding: str) -> float:
    text = data.decode(encoding, "replace")
    return len(_PLAUSIBLE.findall(text)) / len(text)


def _single_byte(data: bytes) -> tuple[str, str]:
    """Windows Arabic or ISO Arabic, whichever reads more like Arabic."""
    if len(data.translate(None, _CONTROL_BYTES)) * 100 < len(data) * 99:
        raise ReleaseError("this is binary data, not text", code="binary")
    high = Counter(byte for byte in data if byte >= 0x80)
    # A word that a short text repeats counts less than so many words: its letters alone may look likelier misread.
    damped = {byte: count**0.25 for byte, count in high.items()}
    encoding = max(("cp1256", "iso-8859-6"), key=lambda name: _likelihood(damped, name))
    letters = sum(high.values())
    if _likelihood(high, encoding) < _WORST_ARABIC * letters:
        raise ReleaseError("the encoding is none of UTF-8, UTF-16, Windows-1256 and ISO-8859-6", code="encoding")
    return data.decode(encoding), encoding


def _likelihood(high: Mapping[int, float], encoding: str) -> float:
    """The logarithm of how likely the bytes from 0x80 on are, read as `encoding`."""
    total = 0.0
    for byte, count in high.items():
        try:
            char = bytes([byte]).decode(encoding)
        except UnicodeDecodeError:
            return float("-inf")
        total += count * _LOG_FREQUENCY.get(char, _UNLIKELY)
    return total
