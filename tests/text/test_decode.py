"""Bytes to text."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atip_extract.errors import ReleaseError
from atip_extract.text.decode import decode

SENTENCE = "اختتمت وزارة العمل بالرباط دورة تدريبية لفائدة ثلاثين مفتشا حول كشف ضحايا العمل القسري.\r\n"
WORDS = st.sampled_from(["العمل", "الرباط،", "مكافحة", "بالبشر", "لجنة", "وطنية", "ورشة", "2023", "قضاة", "في", "على"])
ARABIC = st.lists(WORDS, min_size=4, max_size=40).map(lambda words: " ".join(["وزارة العمل", *words]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso-8859-6"])
@given(text=ARABIC)
@example(text=" ".join(["وزارة العمل", *["مكافحة"] * 7]))
def test_arabic_comes_back_in_every_encoding(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
    ],
)
def test_a_byte_order_mark_is_dropped_at_the_beginning_only(mark: bytes, codec: str, name: str) -> None:
    data = mark + ("\ufeff" + SENTENCE).encode(codec)
    assert decode(data) == ("\ufeff" + SENTENCE, name)
    assert data.decode(name) == "\ufeff" + SENTENCE


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_without_control_characters_is_itself(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()) == (text, "utf-8")


def test_newlines_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


def test_utf16_little_endian_arabic_is_not_taken_for_utf8() -> None:
    data = "منظمة".encode("utf-16-le")
    data.decode("utf-8")  # valid, and nonsense
    assert decode(data) == ("منظمة", "utf-16-le")


def test_a_few_nuls_are_part_of_the_text() -> None:
    text = SENTENCE + "\x00" + SENTENCE
    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x00" * 64, "binary"),
        (SENTENCE.encode()[:-20][:-1], "encoding"),
        (SENTENCE.encode() + b"\xd8\xd9" + SENTENCE.encode(), "encoding"),
        (SENTENCE.encode() + b"\xed\xa0\x80", "encoding"),
        (codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le")[:-1], "encoding"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "encoding"),
        (codecs.BOM_UTF32_LE + "نص".encode("utf-32-le"), "encoding"),
        ("Развитие и защита прав".encode("koi8-r"), "encoding"),
    ],
)
def test_what_is_no_text_is_a_release_error(data: bytes, code: str) -> None:
    with pytest.raises(ReleaseError) as caught:
        decode(data)
    assert caught.value.code == code
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=400))
def test_any_bytes_become_text_or_a_release_error(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except ReleaseError:
        return
    assert data.decode(encoding) == text
    text.encode()
