"""``python -m atip_extract`` is ``atip-extract``."""

from atip_extract.cli import main

if __name__ == "__main__":
    main()
