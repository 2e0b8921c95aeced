"""Mails: a mailbox (mbox), one message (EML) or a folder of messages, read as a stream."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import BinaryIO

from inroad.exchange.importers.interactions.addresses import decoded, people_in
from inroad.exchange.importers.interactions.headers import date_of, read_headers, sent_at
from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant, Us, mail_direction
from inroad.exchange.importers.record import Rejection, Remark
from inroad.model.errors import Invalid
from inroad.model.interaction import InteractionKind, Keep

MAX_LINE_BYTES = 1024**2
"""A longer line is read in pieces: nothing that is looked at is that long."""
MAX_ENVELOPE_BYTES = 300
"""The line between two mails is short; to match a longer one would only take long."""
MAX_HEADER_BYTES = 1024**2
"""More headers than this are no mail."""
MAX_BODY_BYTES = 10 * 1024**2
"""So much of a message is kept at most when bodies are asked for; attachments beyond it are cut off."""

Read = InteractionRecord | Rejection | Remark
_ENVELOPE = re.compile(rb"From \S+.*\d\d:\d\d.*\d{4}|From \S*\s*\r?\n")
_ENVELOPE_DATE = re.compile(r"From \S+\s+(.*)")
_BLANK = frozenset({b"\n", b"\r\n"})
_MACHINE = re.compile(
    r"(no-?_?reply|do-?_?not-?_?reply|mailer-daemon|postmaster|bounce|notifications?)[^@]*@", re.IGNORECASE
)


def read_mail(path: Path, us: Us, keep: Keep = Keep.NOTHING) -> Iterator[Read]:
    """The mails of an mbox or EML file, or of all EML files of a folder, in order; broken ones with their reason.

    Raises `Invalid` when the file does not exist or is empty.
    """
    if path.is_dir():
        yield from _of_folder(path, us, keep)
        return
    try:
        with path.open("rb") as stream:
            number = 0
            for message in messages(stream, keep_body=keep is Keep.BODIES):
                number += 1
                yield from _read(number, message, us, keep)
    except OSError as error:
        raise Invalid(f"“{path.name}” cannot be opened: {error.strerror or error}.", file=path.name) from error
    if not number:
        raise Invalid(f"“{path.name}” is empty.", file=path.name)


@dataclass(slots=True)
class Message:
    """One message as bytes: its envelope line (mbox), its header lines, and its body if it is kept.

    `in_header` tells whether the headers still go on, `too_long` that they did not end where those of any mail do.
    """

    envelope: bytes = b""
    header: list[bytes] = field(default_factory=list)
    body: list[bytes] = field(default_factory=list)
    in_header: bool = True
    too_long: bool = False
    size: int = 0

    def take(self, line: bytes, *, keep_body: bool) -> None:
        """Add the next line. Blank lines before the headers are none of them."""
        self.size += len(line)
        if not self.in_header:
            if keep_body and self.size <= MAX_BODY_BYTES:
                self.body.append(line)
        elif not line.strip():
            self.in_header, self.size = not self.header, 0
        elif self.size > MAX_HEADER_BYTES:
            self.too_long, self.in_header = True, False
        else:
            self.header.append(line)


def messages(stream: BinaryIO, *, keep_body: bool = False) -> Iterator[Message]:
    """The messages of a stream. A line "From … 2026" after a blank line begins the next one, as in every mailbox.

    A stream that does not begin so is one message. Only one message is held at a time, of long lines only pieces.
    """
    line = stream.readline(MAX_LINE_BYTES).removeprefix(b"\xef\xbb\xbf")
    while line and not line.strip():
        line = stream.readline(MAX_LINE_BYTES)
    if not line:
        return
    if not line.startswith(b"From "):
        yield _only_message(line, stream, keep_body=keep_body)
        return
    message, blank = Message(envelope=line), False
    while line := stream.readline(MAX_LINE_BYTES):
        if blank and line.startswith(b"From ") and _ENVELOPE.match(line[:MAX_ENVELOPE_BYTES]):
            yield message
            message = Message(envelope=line)
        else:
            message.take(line, keep_body=keep_body)
        blank = line in _BLANK
    yield message


def _only_message(line: bytes, stream: BinaryIO, *, keep_body: bool) -> Message:
    message = Message()
    while line and (message.in_header or keep_body):
        message.take(line, keep_body=keep_body)
        line = stream.readline(MAX_LINE_BYTES)
    return message


def _of_folder(folder: Path, us: Us, keep: Keep) -> Iterator[Read]:
    files = sorted(path for path in folder.rglob("*.eml") if path.is_file())
    if not files:
        raise Invalid(f"“{folder.name}” has no mail (*.eml) in it.", file=folder.name)
    for number, file in enumerate(files, 1):
        with file.open("rb") as stream:
            message = next(messages(stream, keep_body=keep is Keep.BODIES), Message())
        yield from _read(number, message, us, keep)


def _read(number: int, message: Message, us: Us, keep: Keep) -> Iterator[Read]:
    if message.too_long:
        yield Rejection(number, "no_mail", f"message {number:,} has no end of headers: it is no mail")
        return
    headers = read_headers(message.header)
    participants = _participants(headers)
    if not participants:
        yield Rejection(number, "nobody", f"message {number:,} names neither sender nor recipient")
        return
    sent = sent_at(headers)
    at = sent or date_of(headers, _envelope_date(message.envelope))
    said = next(iter(headers.get("date", ())), "")
    what = f"the date “{said[:80]}” cannot be read" if said else "it has no date"
    if at is None:
        yield Remark(number, "no_time", f"message {number:,} is kept without a time: {what}")
    elif sent is None:
        yield Remark(number, "time_of_receipt", f"message {number:,}: {what}; when it was received is taken")
    yield InteractionRecord(
        line=number,
        kind=InteractionKind.EMAIL,
        at=at,
        direction=mail_direction(participants, us),
        participants=participants,
        source_key=_first(headers, "message-id"),
        reply_to=_first(headers, "in-reply-to"),
        automatic=_is_automatic(headers, participants),
        subject=decoded(_first(headers, "subject") or "") or None if keep is not Keep.NOTHING else None,
        body=_body(message) if keep is Keep.BODIES else None,
    )


def _participants(headers: dict[str, list[str]]) -> tuple[Participant, ...]:
    """Everybody once, in the first part they have."""
    found: dict[tuple[str | None, str | None], Participant] = {}
    senders = "from" if headers.get("from") else "sender"
    for name, part in ((senders, Part.FROM), ("to", Part.TO), ("cc", Part.CC), ("bcc", Part.BCC)):
        for value in headers.get(name, ()):
            for email, person in people_in(value):
                key = (email, None if email else person)
                found.setdefault(key, Participant(part, email, person))
    return tuple(found.values())


def _is_automatic(headers: dict[str, list[str]], participants: tuple[Participant, ...]) -> bool:
    """Whether a list or a machine sent it (RFC 3834, RFC 2919)."""
    said = (_first(headers, "auto-submitted") or "no").lower()
    bulk = (_first(headers, "precedence") or "").lower() in {"bulk", "list", "junk", "auto_reply"}
    listed = "list-id" in headers or "list-unsubscribe" in headers
    machine = any(each.part is Part.FROM and _MACHINE.match(each.email or "") for each in participants)
    return not said.startswith("no") or bulk or listed or machine


def _envelope_date(envelope: bytes) -> str | None:
    match = _ENVELOPE_DATE.match(envelope.decode("latin-1"))
    return match[1].strip() if match else None


def _first(headers: dict[str, list[str]], name: str) -> str | None:
    return next((value for value in headers.get(name, ()) if value), None)


def _body(message: Message) -> str | None:
    """The text of a message, plain before HTML; None where there is none that can be read."""
    parsed = message_from_bytes(b"".join([*message.header, b"\r\n", *message.body]), EmailMessage, policy=default)
    try:
        part = parsed.get_body(("plain", "html"))
        content = None if part is None else part.get_content()
    except (LookupError, ValueError, AttributeError, TypeError, AssertionError):
        return None
    return content if isinstance(content, str) else None
