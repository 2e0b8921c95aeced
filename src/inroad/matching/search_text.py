"""Text as people look for it: case, accents and script do not matter."""

import re

from anyascii import anyascii

_SPACES = re.compile(r"\s+")


def search_text(text: str) -> str:
    """Lower-case Latin letters of any text, so that "Müller", "МЮЛЛЕР" and "muller" sort and are found together."""
    plain = text if text.isascii() else anyascii(text)
    return _SPACES.sub(" ", plain.casefold()).strip()
