"""The first room: bytes become text, text becomes a normalised view, tokens, sentences and blocks.

Nothing here knows of entities or facts. Every later room relies on one promise: ``Doc.text`` is the decoded original,
to the character.
"""
