"""Imports every stage, so that spaCy knows its factory. Installed packages are found by entry points as well."""

from atip_extract.link import entities
from atip_extract.recognize import component as recognize
from atip_extract.recognize import values
from atip_extract.relate import component as relate
from atip_extract.text import structure, tokenizer

__all__ = ["entities", "recognize", "relate", "structure", "tokenizer", "values"]
