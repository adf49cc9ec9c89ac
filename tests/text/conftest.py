"""Property tests measure no time: late imports and busy machines would fail them."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
