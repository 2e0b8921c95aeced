"""The headers of a mail, read so that one broken line costs only itself."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_tz

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:(.*)", re.DOTALL)
_COMMENT = re.compile(r"\([^()]*\)")
_AROUND_COLON = re.compile(r"\s*:\s*")
WANTED = frozenset(
    {
        "from", "sender", "to", "cc", "bcc", "date", "received", "message-id", "in-reply-to", "subject",
        "auto-submitted", "precedence", "list-id", "list-unsubscribe", "x-auto-response-suppress", "content-type",
        "content-transfer-encoding", "resent-date",
    }
)  # fmt: skip
"""What is looked at; everything else is passed by unread."""


def read_headers(lines: Iterable[bytes]) -> dict[str, list[str]]:
    """The wanted headers by name in lower case, each with its values in order, unfolded. Broken lines are left out."""
    found: dict[str, list[str]] = {}
    name, folded = "", b""
    for line in lines:
        if line[:1] in b" \t" and line[:1]:
            folded += line
            continue
        match = _FIELD.match(line)
        if match is None:
            continue  # what follows it folded belongs to the header before
        _keep(found, name, folded)
        name, folded = match[1].decode("ascii").lower(), match[2]
    _keep(found, name, folded)
    return found


def sent_at(headers: dict[str, list[str]]) -> datetime | None:
    """When a mail says itself that it was sent, in UTC; None where it says nothing that can be read."""
    for text in (*headers.get("date", ()), *headers.get("resent-date", ())):
        if moment := _moment(text):
            return moment
    return None


def date_of(headers: dict[str, list[str]], envelope: str | None = None) -> datetime | None:
    """When a mail was sent, in UTC: what it says, else when a server first received it, else what the mailbox says."""
    if (sent := sent_at(headers)) is not None:
        return sent
    for text in reversed(headers.get("received", [])):
        if moment := _moment(text.rpartition(";")[2]):
            return moment
    return _moment(envelope) if envelope else None


def _keep(found: dict[str, list[str]], name: str, folded: bytes) -> None:
    if name in WANTED:
        try:
            text = folded.decode("utf-8")
        except UnicodeDecodeError:
            text = folded.decode("latin-1")
        found.setdefault(name, []).append(" ".join(text.replace("\0", "").split()))


def _moment(text: str) -> datetime | None:
    """A date as mail writes it; comments and blanks around colons, as old mailers wrote them, do no harm."""
    plain = _AROUND_COLON.sub(":", _COMMENT.sub(" ", text[:_LONGEST_DATE])).strip()
    try:
        parsed = parsedate_tz(plain)
        if parsed is None:
            return None
        naive = datetime(*parsed[:6])  # noqa: DTZ001 - the zone follows as an offset
        moment = datetime.fromtimestamp((naive - _EPOCH).total_seconds() - (parsed[9] or 0), UTC)
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None
    return None if moment.year == _CLOCK_NEVER_SET else moment


_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - reckoned with without a zone
_CLOCK_NEVER_SET = 1970
_LONGEST_DATE = 200
