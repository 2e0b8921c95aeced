"""What one cell says: text without guards, several values in a cell, addresses, numbers."""

import re
from collections.abc import Iterable

_GUARDED = ("'+", "'-", "'=", "'@")
_SUSPECT = frozenset("'\"`‘“ \ufeff")
_SUSPECT_ANYWHERE = ("'", '"', "`", "‘", "“")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028\u2029\ufeff\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
_SEVERAL = re.compile(r"\s*(?:;|:::|\n|\|)\s*")
_SEVERAL_PHONES = re.compile(r"\s*(?:;|:::|\n|\||,|\bor\b|\boder\b|\bили\b)\s*", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.!#$%&'*+=?^{}~-]+@[\w-]+(?:\.[\w-]+)+")
_ONE_EMAIL = re.compile(r"[\w+-][\w.+-]*@[\w-]+(?:\.[\w-]+)+$")
_DIGITS = re.compile(r"\d")
_PHONE_SIGNS = str.maketrans("", "", "-./() ")
_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?(?:www\.)?([^/:?#\s]+)", re.IGNORECASE)
_FEWEST_DIGITS = 5
_MOST_DIGITS = 20
_LONGEST_PHONE = 60
_SHARED_MAILBOXES = frozenset(
    {
        "info", "office", "mail", "contact", "contacts", "hello", "team", "sales", "support", "service", "help",
        "helpdesk", "webmaster", "website", "reception", "admin", "press", "media", "hr", "jobs", "marketing",
        "post", "postmaster", "secretariat", "noreply", "no-reply", "donotreply", "general", "zentrale",
        "kontakt", "openness",
    }
)  # fmt: skip
_SHARED_WORDS = ("nquir", "helpdesk", "help-desk", "mailbox", "correspond")
"""Parts of names of such mailboxes; the first is of enquiries and of inquiries."""


def clean(cell: str) -> str:
    """The text of a cell: one line, without guards against formulas, quotes around it, and invisible characters."""
    text = cell.strip()
    if text and (text[0] in _SUSPECT or not text.isprintable()):
        text = _BLANKS.sub(" ", _CONTROL.sub("", text)).strip()
        if text.startswith(_GUARDED):
            text = text[1:]
        elif len(text) > 1 and text[0] in "'\"" and text[-1] == text[0]:
            text = text[1:-1].strip()
    return text


def clean_lines(cell: str) -> str:
    """The text of a cell that may have several lines, each of them clean, without blank ones."""
    return "\n".join([text for line in cell.splitlines() if (text := clean(line))])


def is_clean(text: str) -> bool:
    """Whether nothing in a text needs cleaning but blanks at its ends: quick to ask of a whole row."""
    return text.isprintable() and not any(sign in text for sign in _SUSPECT_ANYWHERE)


def split_values(cell: str) -> tuple[str, ...]:
    """The several values of a cell, whatever separates them: ";", " ::: ", "|" or a line break."""
    return tuple(value for part in _SEVERAL.split(cell) if (value := clean(part)))


def emails_in(cell: str) -> tuple[str, ...]:
    """The mail addresses in a cell, in lower case, each once; () where there is none."""
    if "@" not in cell:
        return ()
    if _ONE_EMAIL.match(cell):
        return (cell.lower(),)
    return tuple(dict.fromkeys(found.lower().strip(".'") for found in _EMAIL.findall(cell)))


def is_shared_mailbox(email: str) -> bool:
    """Whether an address in lower case is read by a team ("info@", "public.enquiries@"), not by a person."""
    return not are_personal((email,))


def are_personal(emails: Iterable[str]) -> bool:
    """Whether none of many addresses in lower case is read by a team: quick to ask of many rows."""
    readers = [email[: email.find("@")] for email in emails]
    text = " ".join(readers)
    return _SHARED_MAILBOXES.isdisjoint(readers) and not any(word in text for word in _SHARED_WORDS)


def phones_in(cell: str) -> tuple[str, ...]:
    """The telephone numbers in a cell as they are written; words such as "N/A" are none."""
    digits = cell.translate(_PHONE_SIGNS).removeprefix("+")
    if digits.isdigit() and digits.isascii() and _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return (cell,)
    if len(_DIGITS.findall(cell)) < _FEWEST_DIGITS:
        return ()
    parts = (clean(part) for part in _SEVERAL_PHONES.split(cell))
    kept = (p for p in parts if len(p) <= _LONGEST_PHONE and len(_DIGITS.findall(p)) >= _FEWEST_DIGITS)
    return tuple(dict.fromkeys(kept))


def urls_in(cell: str) -> tuple[str, ...]:
    """The web addresses in a cell, with a scheme; anything that is not http(s) is left out."""
    found = []
    for part in cell.replace(";", " ").split():
        if part.lower().startswith(("http://", "https://")):
            found.append(part)
        elif "." in part.strip(".") and ":" not in part and "@" not in part:
            found.append(f"https://{part}")
    return tuple(dict.fromkeys(found))


def domain_in(cell: str) -> str | None:
    """The host of an address or URL in lower case without "www.", None where there is none."""
    match = _HOST.match(cell.strip().rpartition("@")[2] if "://" not in cell else cell.strip())
    host = match.group(1).lower().strip(".") if match else ""
    return host if "." in host else None


def number_in(cell: str) -> float | None:
    """The number in a cell, "1,5" and "1,234.5" included; None where there is none or it is not finite."""
    text = cell.replace("\xa0", "").replace(" ", "")
    if "," in text:
        text = text.replace(",", "") if "." in text or _THOUSANDS.match(text) else text.replace(",", ".")
    return float(text) if _NUMBER.match(text) else None


_NUMBER = re.compile(r"^[+-]?\d{1,15}(?:\.\d{0,12})?$", re.ASCII)
_THOUSANDS = re.compile(r"^[+-]?\d{1,3}(?:,\d{3})+$")
