"""The knowledge that people edit under ``gazetteers/``: where it is found, how it is read, what it must satisfy."""
