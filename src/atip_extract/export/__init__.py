"""Records in the formats that people open: one exporter a file behind ``base.Exporter``, listed in ``kinds.KINDS``."""

from atip_extract.export.base import Options
from atip_extract.export.kinds import KINDS, Kind, kind_named
from atip_extract.export.run import Counts, export

__all__ = ["KINDS", "Counts", "Kind", "Options", "export", "kind_named"]
