"""Cards (vCard 2.1, 3.0 and 4.0): people as address books write them, into the records that every importer yields.

A reader of our own: the libraries for cards are hardly kept, and read neither 2.1's soft line breaks nor a broken card
among good ones.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from quopri import decodestring
from typing import BinaryIO, NamedTuple

from inroad.exchange.importers.cells import clean, emails_in, phones_in, urls_in
from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord, Rejection
from inroad.matching.names import join_name
from inroad.model.account import MAX_NAME
from inroad.model.errors import Invalid

MAX_CARD_BYTES = 16 * 1024**2
"""A card with a large photograph; what is larger is none."""
MAX_LINE_BYTES = 1024**2
_BEGIN = re.compile(rb"\s*BEGIN\s*:\s*VCARD\s*\Z", re.IGNORECASE)
_END = re.compile(rb"\s*END\s*:\s*VCARD\s*\Z", re.IGNORECASE)
_SKIPPED = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "AGENT"})
_MANAGERS = ("X-MANAGER", "X-MS-MANAGER", "X-EVOLUTION-MANAGER", "MANAGER")
_ESCAPED = re.compile(r"\\([\\;,:nN])")
_PARAMETER = re.compile(r'([^=;:"]+)(?:=((?:"[^"]*"|[^;:"])*))?')


class Property(NamedTuple):
    """One line of a card: its name and its parameters in capitals, and its value in clear."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def fields(self) -> list[str]:
        """The value divided at semicolons that are not escaped."""
        return [unescaped(field) for field in re.split(r"(?<!\\);", self.value)]

    @property
    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.value)


def read_cards(path: Path) -> Iterator[PersonRecord | Rejection]:
    """The cards of a file in order, each with the line on which it begins; those that name nobody with the reason.

    Raises `Invalid` when the file does not exist or no card begins in it.
    """
    try:
        with path.open("rb") as stream:
            found = False
            for line, lines in cards(stream):
                found = True
                yield _record(line, lines)
    except OSError as error:
        raise Invalid(f"“{path.name}” cannot be opened: {error.strerror or error}.", file=path.name) from error
    if not found:
        raise Invalid(f"“{path.name}” is no vCard file: no BEGIN:VCARD is in it.", file=path.name)


def cards(stream: BinaryIO) -> Iterator[tuple[int, list[bytes]]]:
    """The line on which each card begins, and its lines; a card within a card (an agent) belongs to the outer one."""
    number = begun = depth = size = 0
    lines: list[bytes] = []
    while line := stream.readline(MAX_LINE_BYTES):
        number += 1
        if _BEGIN.match(line.removeprefix(b"\xef\xbb\xbf")):
            depth += 1
            if depth == 1:
                begun, lines, size = number, [], 0
                continue
        elif depth and _END.match(line):
            depth -= 1
            if not depth:
                yield begun, lines
                continue
        size += len(line)
        if depth == 1 and size <= MAX_CARD_BYTES:
            lines.append(line)
    if depth:
        yield begun, lines


def properties(lines: list[bytes]) -> Iterator[Property]:
    """The properties of a card, unfolded and decoded; photographs, sounds and keys are passed by."""
    at = 0
    while at < len(lines):
        line = lines[at].rstrip(b"\r\n")
        at += 1
        head = line.partition(b":")[0].upper()
        soft = b"QUOTED-PRINTABLE" in head
        while at < len(lines) and ((soft and line.endswith(b"=")) or (lines[at][:1] in b" \t" and lines[at].strip())):
            following = lines[at].rstrip(b"\r\n")
            line = line[:-1] + following if soft and line.endswith(b"=") else line + following[1:]
            at += 1
        found = _property(line)
        if found is not None and found.name not in _SKIPPED:
            yield found


def unescaped(text: str) -> str:
    """A text without the backslashes that cards put before signs; line breaks become blanks."""
    plain = _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], text)
    return clean(" ".join(plain.split()))


def _property(line: bytes) -> Property | None:
    head, colon, value = _divided(line)
    words = head.decode("ascii", "replace").split(";")
    name = words[0].upper().rpartition(".")[2].strip()
    if not colon or not name:
        return None
    parameters: dict[str, str] = {}
    for match in _PARAMETER.finditer(";".join(words[1:])):
        key, said = match[1].strip().upper(), (match[2] or "").strip('"').upper()
        if said:
            parameters[key] = f"{parameters[key]},{said}" if key in parameters else said
        else:
            parameters["TYPE"] = f"{parameters.get('TYPE', '')},{key}".strip(",")
    if "QUOTED-PRINTABLE" in parameters.get("ENCODING", "") + parameters.get("TYPE", ""):
        value = decodestring(value)
    return Property(name, parameters, _decoded(value, parameters.get("CHARSET")))


def _divided(line: bytes) -> tuple[bytes, bytes, bytes]:
    """Head and value, divided at the first colon outside quotation marks."""
    quoted = False
    for at, sign in enumerate(line):
        if sign == ord('"'):
            quoted = not quoted
        elif sign == ord(":") and not quoted:
            return line[:at], b":", line[at + 1 :]
    return line, b"", b""


def _decoded(value: bytes, charset: str | None) -> str:
    for encoding in (charset or "utf-8", "utf-8"):
        try:
            return value.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return value.decode("latin-1")


def _record(line: int, lines: list[bytes]) -> PersonRecord | Rejection:
    found: dict[str, list[Property]] = {}
    for each in properties(lines):
        found.setdefault(each.name, []).append(each)
    names = _fields(found, "N", 2)
    family, given = names[0], names[1]
    name = join_name(given, family) if given and family else _text(found, "FN") or join_name(given, family)
    emails = tuple(dict.fromkeys(mail for each in found.get("EMAIL", ()) for mail in emails_in(each.text)))
    if not name and emails:
        name = _text(found, "NICKNAME") or emails[0].partition("@")[0]
    organisation = [part for part in _fields(found, "ORG", 1) if part]
    if not name:
        what = f"the card of “{organisation[0]}” names no person" if organisation else "the card names nobody"
        return Rejection(line, "no_name", what)
    if len(name) > MAX_NAME:
        return Rejection(line, "too_long", f"the name has {len(name):,} characters; {MAX_NAME} are allowed")
    if _text(found, "KIND").lower() in {"group", "org", "location"}:
        return Rejection(line, "no_person", f"“{name}” is a {_text(found, 'KIND').lower()}, not a person")
    address = _best_address(found.get("ADR", []))
    manager = next((text for key in _MANAGERS if (text := _text(found, key))), None)
    return PersonRecord(
        line=line,
        name=name,
        given_name=given or None,
        family_name=family or None,
        source_key=_text(found, "UID") or None,
        company=organisation[0] if organisation else None,
        division=tuple(organisation[1:]),
        title=_text(found, "TITLE") or _text(found, "ROLE") or None,
        emails=emails,
        phones=tuple(dict.fromkeys(p for each in found.get("TEL", ()) for p in _phones(each))),
        urls=tuple(dict.fromkeys(url for each in found.get("URL", ()) for url in urls_in(each.text))),
        location=address[3] or None,
        country=address[6] or None,
        language=_text(found, "LANG") or None,
        manager=ManagerRef(ManagerBy.NAME, manager) if manager else None,
        note=_text(found, "NOTE") or None,
    )


def _text(found: dict[str, list[Property]], name: str) -> str:
    return next((each.text for each in found.get(name, ()) if each.text), "")


def _fields(found: dict[str, list[Property]], name: str, count: int) -> list[str]:
    """The fields of the first property of the name, at least so many of them, empty where nothing is said."""
    fields = next((each.fields for each in found.get(name, ()) if any(each.fields)), [])
    return fields + [""] * (count - len(fields))


def _best_address(addresses: list[Property]) -> list[str]:
    """Seven parts of the address at work, else of the preferred or the first one."""
    ranked = sorted(addresses, key=lambda each: "WORK" not in each.parameters.get("TYPE", ""))
    fields = ranked[0].fields if ranked else []
    return fields + [""] * (7 - len(fields))


def _phones(each: Property) -> tuple[str, ...]:
    return phones_in(each.text.removeprefix("tel:").partition(";")[0])
