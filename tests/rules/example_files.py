"""The files that examples read: small ones, as a stranger would have them."""

from pathlib import Path

from openpyxl import Workbook

PEOPLE = "Name,Job title,E-mail,Manager\nJo Lang,CEO,jo@acme.example,\nAnna Berg,CFO,anna@acme.example,Jo Lang\n"
COMPANIES = "name,city\nAcme GmbH,Graz\nACME Gmbh,Graz\nBlack Sea Ports,Odesa\n"
PARTNERS = "name,city\nAcme,Graz\nBlack Sea Ports Ltd,Odesa\n"
MAIL = (
    "From jo Mon Nov  2 09:00:00 2026\nFrom: Priya Nair <priya@inroad.example>\nTo: Ingrid Solheim"
    " <ingrid.solheim@meridianhealth.example>\nDate: Mon, 2 Nov 2026 09:00:00 +0000\nSubject: Figures\n"
    "Message-ID: <1@inroad.example>\n\nHello\n\n"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261102T090000Z\r\nSUMMARY:Pilot\r\n"
    "ORGANIZER:mailto:priya@inroad.example\r\nATTENDEE:mailto:ingrid.solheim@meridianhealth.example\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)
THRESHOLDS = '{"multi_threaded": 3}\n'
TIES = "source,target\n{}\n"

TEXTS = {
    "people.csv": PEOPLE,
    "personen.csv": "Name,Stelle,Chef\nJo Lang,CEO,\nAnna Berg,CFO,Jo Lang\n",
    "attendees.csv": "name,email\nAnna Berg,anna@acme.example\nBo Li,bo@acme.example\n",
    "crm.csv": COMPANIES,
    "partner.csv": PARTNERS,
    "advice.csv": TIES.format("Anna,Jo\nBo,Jo\nCyd,Jo"),
    "reports_to.csv": TIES.format("Anna,Jo\nBo,Anna"),
    "mail.csv": TIES.format("ann@acme.example,bo@acme.example\nbo@acme.example,ann@acme.example"),
    "knows.csv": TIES.format(
        "jo@us.example,pat@partner.example\npat@partner.example,ann@acme.example\nann@acme.example,ceo@acme.example"
    ),
    "calls.csv": "date,kind,with,from,subject\n2026-11-02,call,Ingrid Solheim,Priya Nair,Pilot\n",
    "takeout.mbox": MAIL,
    "archive.mbox": MAIL,
    "calendar.ics": CALENDAR,
}
WORKBOOKS: dict[str, list[list[str | None]]] = {
    "people.xlsx": [["Name", "Job", "Boss"], ["Jo Lang", "CEO", None], ["Anna Berg", "CFO", "Jo Lang"]],
    "partner.xlsx": [["name", "city"], ["Acme", "Graz"]],
    "hr-march.xlsx": [["Name", "Title"], ["Jo Lang", "CEO"]],
    "hr-june.xlsx": [["Name", "Title"], ["Jo Lang", "CEO"], ["Anna Berg", "CFO"]],
}


def write_files(folder: Path) -> None:
    """Put all of them into a folder."""
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, rows in WORKBOOKS.items():
        book = Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(folder / name)
