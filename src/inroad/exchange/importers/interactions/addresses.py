"""Addresses in the headers of mail: names with commas, comments, groups, encodings, and what is broken."""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from functools import lru_cache

_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+")
_TOKENS = re.compile(r'"(?:\\.|[^"\\])*"|<[^<>]*>|\\.|[(),;:]')
_DIVIDERS = frozenset(",;:")
_ENCODED = re.compile(r"=\?[^?]*\?[bBqQ]\?")
_QUOTED_PAIR = re.compile(r"\\(.)")
_EDGES = " \t\r\n'\"<>"
_LONGEST_NAME = 200
_LONGEST_PART = 1_000
"""What is longer is no address; of what stands before one, the end is looked at."""


def people_in(header: str) -> list[tuple[str | None, str | None]]:
    """The (address, name) pairs of a header, addresses in lower case; each has at least one of the two."""
    return [person for person in map(_person, _parts(header)) if any(person)]


def decoded(text: str) -> str:
    """A header with its encoded words (RFC 2047) in clear; what cannot be decoded stays as it is."""
    if _ENCODED.search(text) is None:
        return text
    try:
        parts = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return "".join(part if isinstance(part, str) else _text(part, charset) for part, charset in parts)


def _text(data: bytes, charset: str | None) -> str:
    for encoding in (charset or "ascii", "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            continue
    return data.decode("latin-1")


def _parts(header: str) -> Iterator[str]:
    """The header divided at commas and semicolons outside quotes, comments and brackets; a group's name left out."""
    depth = start = 0
    for token in _TOKENS.finditer(header):
        sign = token[0]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(depth - 1, 0)
        elif sign in _DIVIDERS and not depth:
            if sign != ":" and (part := header[start : token.start()].strip()):
                yield part
            start = token.end()
    if part := header[start:].strip():
        yield part


@lru_cache(maxsize=16_384)
def _person(part: str) -> tuple[str | None, str | None]:
    """Address and name of one part; the same people write again and again."""
    part = part[-_LONGEST_PART:]
    bare = _without_comments(part)
    address = _address(bare)
    return address, _name(part, bare, address)


def _address(bare: str) -> str | None:
    """The address: between brackets first, else anywhere; without the blanks that old mailers allowed around signs."""
    bracketed = bare.partition("<")[2].partition(">")[0]
    for text in (re.sub(r"\s+", "", bracketed), re.sub(r"\s*([.@])\s*", r"\1", bare)):
        if match := _ADDRESS.search(text.rpartition(":")[2]):
            return match[0].strip(".'").lower()
    return None


def _name(part: str, bare: str, address: str | None) -> str | None:
    text = bare.partition("<")[0] if "<" in bare else "" if address else bare
    if not text.strip(_EDGES):
        text = " ".join(re.findall(r"\(([^()]*)\)", part)) if address else ""
    name = " ".join(decoded(_QUOTED_PAIR.sub(r"\1", text.strip(_EDGES))).split()).strip(_EDGES)
    if not name or len(name) > _LONGEST_NAME or name.lower() == address:
        return None
    return name


def _without_comments(part: str) -> str:
    """The part without comments in round brackets, which may lie within one another."""
    if "(" not in part:
        return part
    kept, depth, before = [], 0, ""
    for sign in part:
        depth += sign == "(" and before != "\\"
        if not depth:
            kept.append(sign)
        depth -= sign == ")" and depth > 0 and before != "\\"
        before = sign
    return "".join(kept)
