"""Importing a mailbox: `inroad import-interactions` of a generated mbox, as a whole process.

    uv run python benchmarks/imports/mailbox.py [--mails 100000]

The mailbox holds mails between eight of ours and four hundred people of forty accounts, with bodies, attachments now
and then, threads, encoded names, lists and machines; one in fifty is broken in one of five ways. Told are wall seconds,
peak memory and what became of the mails: read, broken (counted and named), recorded. No peer reads mail into a CRM from
the command line; Python's own `mailbox` with `email.parser`, which only parses the same file, stands beside it.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

ACCOUNTS, PEOPLE_EACH, OURS = 40, 10, 8
BROKEN_EVERY = 50
_START = datetime(2022, 1, 3, 8, tzinfo=UTC)
_PARSE = "import mailbox,sys; print(sum(1 for m in mailbox.mbox(sys.argv[1]) if m['from'] or True))"


def main() -> None:
    """Generate the mailbox and the people, import both, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mails", type=int, default=100_000)
    count = parser.parse_args().mails
    with tempfile.TemporaryDirectory() as folder:
        box, people, db = (Path(folder) / name for name in ("mails.mbox", "people.csv", "inroad.db"))
        write_box(box, count)
        people.write_text("Company,Name,Title,E-mail\n" + "".join(_rows()), encoding="utf-8")
        print(
            f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; "
            f"{count:,} mails, {box.stat().st_size / 1e6:,.0f} MB"
        )
        inroad = [sys.executable, "-m", "inroad"]
        run([*inroad, "import", str(people), "--yes", "--json", "--db", str(db)])
        command = [
            *inroad,
            "import-interactions",
            str(box),
            "--ours",
            "ours.example",
            "--yes",
            "--json",
            "--db",
            str(db),
        ]
        for name, words in (
            ("inroad", command),
            ("again", command),
            ("mailbox", [sys.executable, "-c", _PARSE, str(box)]),
        ):
            wall, cpu, memory, out = run(words)
            print(f"{name:<8} {wall:7.1f} s wall {cpu:7.1f} s CPU {memory:6.0f} MB  {told(out)}")


def run(words: list[str]) -> tuple[float, float, float, str]:
    """Wall seconds, CPU seconds and peak megabytes of a process, and what it printed."""
    begin = time.perf_counter()
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as program:
        out = program.stdout.read() if program.stdout else ""
        _, status, usage = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode:
        raise SystemExit(out)
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out


def told(out: str) -> str:
    """The numbers of an import's answer."""
    answer = json.loads(out)
    if isinstance(answer, int):
        return f"parsed {answer:,}"
    named = dict.fromkeys(row["code"] for row in answer["rejected"])
    return (
        f"read {answer['read']:,}, recorded {answer['added']:,}, known {answer['known']:,}, "
        f"broken {answer['rejected_count']:,} ({', '.join(named)}), remarked {answer['remarks']}"
    )


def _rows() -> Iterator[str]:
    for number in range(ACCOUNTS * PEOPLE_EACH):
        company = number // PEOPLE_EACH
        yield f"Firm {company} Ltd,Pat Person{number},Manager,pat{number}@firm{company}.example\n"


def write_box(path: Path, count: int) -> None:
    """A mailbox of so many mails."""
    chance = random.Random(7)
    with path.open("wb") as stream:
        for number in range(count):
            stream.write(_mail(number, chance).encode("utf-8", "surrogateescape"))


def _mail(number: int, chance: random.Random) -> str:
    at = _START + timedelta(minutes=13 * number)
    person = chance.randrange(ACCOUNTS * PEOPLE_EACH)
    them = f"{_named(person)} <pat{person}@firm{person // PEOPLE_EACH}.example>"
    us = f"Our{chance.randrange(OURS)} <our{chance.randrange(OURS)}@ours.example>"
    sender, receiver = (us, them) if number % 2 else (them, us)
    headers = [
        f"From {sender.split('<')[1][:-1]} {at:%a %b %d %H:%M:%S %Y}",
        f"Received: from mx.example by mail.ours.example; {format_datetime(at)}",
        f"From: {sender}",
        f"To: {receiver}"
        + "".join(f", pat{chance.randrange(400)}@firm{n}.example" for n in range(chance.randrange(3))),
        f"Date: {format_datetime(at)}",
        f"Subject: Talk {number}",
        f"Message-ID: <{number}@mail.example>",
        *([f"In-Reply-To: <{number - 1}@mail.example>"] if number % 3 else []),
        *(["List-Id: news.example"] if number % 29 == 0 else []),
        "Content-Type: text/plain; charset=utf-8",
    ]
    if number % BROKEN_EVERY == 0:
        headers = _broken(headers, number // BROKEN_EVERY % 5)
    body = "\n".join("Words of a mail that nobody needs to keep. " * 2 for _ in range(chance.randrange(3, 20)))
    attached = b64encode(chance.randbytes(20_000)).decode() if number % 40 == 0 else ""
    return "\n".join([*headers, "", body, attached, "", ""])


def _named(person: int) -> str:
    return f"=?utf-8?b?{b64encode(f'Пат {person}'.encode()).decode()}?=" if person % 5 == 0 else f"Pat Person{person}"


def _broken(headers: list[str], how: int) -> list[str]:
    """Without anybody, without a date, with a date of nonsense, with bytes of no encoding, with a cut header."""
    if how == 0:
        return [line for line in headers if not line.startswith(("From:", "To:"))]
    if how == 1:
        return [line for line in headers if not line.startswith("Date:")]
    if how == 2:
        return ["Date: the day before" if line.startswith("Date:") else line for line in headers]
    if how == 3:
        return [line.replace("Talk", "\udcff\udcfe\udc80") for line in headers]
    return [*headers[:-2], "To", " <<broken>, ,@,;"]


if __name__ == "__main__":
    main()
