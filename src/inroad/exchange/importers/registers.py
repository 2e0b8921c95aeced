"""Numbers under which registers and other systems keep companies, each in one spelling."""

import re

_DUNS, _LEI, _SALESFORCE = "duns", "lei", "salesforce"
_DIGITS_OF_DUNS = 9
_LEI_CODE = re.compile(r"[A-Z0-9]{18}[0-9]{2}", re.ASCII)
_CASELESS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
_SHORT_ID, _CHUNK = 15, 5


def register_number(register: str, text: str) -> str | None:
    """A number as it is compared; None where it cannot be one of that register.

    D-U-N-S numbers have nine digits, of which spreadsheets lose the leading zeros; an LEI (ISO 17442) has twenty signs,
    the last two of them digits.
    """
    number = text.strip()
    if register == _DUNS:
        digits = number.replace("-", "").replace(" ", "").removesuffix(".0")
        fits = digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS_OF_DUNS and digits.strip("0")
        return digits.zfill(_DIGITS_OF_DUNS) if fits else None
    if register == _LEI:
        code = number.replace(" ", "").upper()
        return code if _LEI_CODE.fullmatch(code) else None
    return (long_id(number) if register == _SALESFORCE else number) or None


def long_id(record_id: str) -> str:
    """The 18-character form of a Salesforce id, the same for both of its forms and safe against changes of case.

    Anything that is no such id is returned as it is.
    """
    if len(record_id) not in {_SHORT_ID, _SHORT_ID + 3} or not (record_id.isascii() and record_id.isalnum()):
        return record_id
    short = record_id[:_SHORT_ID]
    chunks = (short[at : at + _CHUNK] for at in range(0, _SHORT_ID, _CHUNK))
    return short + "".join(_CASELESS[sum(c.isupper() << i for i, c in enumerate(chunk))] for chunk in chunks)
