"""Who may touch the world: the environment, the clock, chance and the database each have one door."""

import ast
import re

import pytest

from tests.rules.project import SOURCE, calls, dotted, place, python_files, tree_of

READS_THE_ENVIRONMENT = {"os.environ", "os.environb", "os.getenv", "environ", "getenv"}
MAY_READ_THE_ENVIRONMENT = {"settings.py"}

READS_THE_CLOCK_OR_CHANCE = re.compile(
    r"^(datetime\.(now|utcnow|today)|date\.today|datetime\.(datetime|date)\.(now|utcnow|today)|time\.(time|time_ns)"
    r"|uuid\.uuid[1467]|random\.\w+|secrets\.(token_\w+|randbits|randbelow|choice|SystemRandom)|os\.urandom)$"
)
MAY_READ_THE_CLOCK_OR_CHANCE = {
    "bootstrap.py",  # the composition root gives the clock and the identities to everybody else
    "api/security.py",  # a token which a test could foresee would be no token
}

RUNS_SQL = {"text", "execute", "executemany", "executescript", "exec_driver_sql", "scalar", "scalars", "DDL"}
BEGINS_LIKE_SQL = re.compile(r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|WITH|COPY|TRUNCATE|VACUUM)\s")
TAKES_NO_PARAMETERS = re.compile(r"^\s*PRAGMA\s")

WRITES = {"insert", "update", "delete"}
MAY_WRITE = {
    "storage/transaction.py",  # the one write path: every entity, with its change log
    "storage/changesets.py",  # what becomes of a changeset: undone, suggested, accepted, declined
    "storage/proposals.py",  # what may be one, found again whenever somebody looks
    "storage/jobs.py",  # long work, which is no part of the history: what it does is
    "storage/store.py",  # workspaces and their members, which exist before any changeset
    "storage/whole.py",  # a whole workspace read back, its log included
}

# Names of tables and columns cannot be parameters; those pasted here are the schema's own.
MAY_PASTE_SQL = {
    *(path.relative_to(SOURCE).as_posix() for path in python_files(SOURCE / "storage" / "migrations")),
    "storage/bulk.py",  # COPY and executemany, the drivers' fast ways in, know nothing of SQLAlchemy's statements
}


def environment_reads(tree: ast.AST) -> list[int]:
    """Lines that read the environment."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute | ast.Name) and dotted(node) in READS_THE_ENVIRONMENT
    ]


def clock_reads(tree: ast.AST) -> list[int]:
    """Lines that ask what time it is, or throw dice."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and READS_THE_CLOCK_OR_CHANCE.match(dotted(node))
    ]


def _parts(node: ast.AST) -> tuple[str, bool]:
    """The first literal words of a string expression, and whether anything is pasted into it."""
    match node:
        case ast.Constant(value=str(words)):
            return words, False
        case ast.JoinedStr(values=values):
            first = values[0].value if values and isinstance(values[0], ast.Constant) else ""
            return str(first), any(isinstance(value, ast.FormattedValue) for value in values)
        case ast.BinOp(left=left, op=ast.Add() | ast.Mod()):
            return _parts(left)[0], True
        case ast.Call(func=ast.Attribute(attr="format", value=ast.Constant(value=str(words)))):
            return words, True
        case ast.Call(func=ast.Attribute(attr="join"), args=[ast.Tuple(elts=[first, *_]) | ast.List(elts=[first, *_])]):
            return _parts(first)[0], True
        case _:
            return "", False


def pasted_sql(tree: ast.AST) -> list[int]:
    """Lines where a statement is put together from strings instead of parameters."""
    suspects = [call.args[0] for call, name in calls(tree) if name in RUNS_SQL and call.args]
    suspects += [
        node for node in ast.walk(tree) if isinstance(node, ast.expr) and BEGINS_LIKE_SQL.match(_parts(node)[0])
    ]
    pasted = {node.lineno for node in suspects if _parts(node)[1] and not TAKES_NO_PARAMETERS.match(_parts(node)[0])}
    return sorted(pasted)


def sql_spoken(tree: ast.AST) -> list[int]:
    """Lines that speak to the database themselves; knowing its failures by name is no speech."""
    imports = [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.ImportFrom) and _speaks(node.module or ""))
        or (isinstance(node, ast.Import) and any(_speaks(alias.name) for alias in node.names))
    ]
    return imports + [call.lineno for call, name in calls(tree) if name in {"execute", "exec_driver_sql"}]


def _speaks(module: str) -> bool:
    return (
        module.split(".", maxsplit=1)[0] in {"sqlalchemy", "psycopg", "pysqlite3", "sqlite3"}
        and module != "sqlalchemy.exc"
    )


def writes(tree: ast.AST) -> list[int]:
    """Lines that build a statement which changes rows: SQLAlchemy's `insert(t)` or `t.insert()`."""
    functions = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "sqlalchemy"
        for alias in node.names
        if alias.name in WRITES
    }
    return [
        call.lineno
        for call, name in calls(tree)
        if (isinstance(call.func, ast.Name) and name in functions)
        or (isinstance(call.func, ast.Attribute) and name in WRITES and not call.args)
    ]


def _offenders(check: str, excused: set[str]) -> list[str]:
    return [
        place(path, line)
        for path in python_files(SOURCE)
        if path.relative_to(SOURCE).as_posix() not in excused
        for line in globals()[check](tree_of(path))
    ]


def test_only_the_settings_read_the_environment() -> None:
    assert _offenders("environment_reads", MAY_READ_THE_ENVIRONMENT) == []


def test_only_the_composition_root_knows_the_clock_and_chance() -> None:
    assert _offenders("clock_reads", MAY_READ_THE_CLOCK_OR_CHANCE) == []


def test_no_sql_is_pasted_together() -> None:
    assert _offenders("pasted_sql", MAY_PASTE_SQL) == []


def test_only_the_storage_speaks_sql() -> None:
    storage = {path.relative_to(SOURCE).as_posix() for path in python_files(SOURCE / "storage")}
    assert _offenders("sql_spoken", storage) == []


def test_only_the_write_path_changes_rows() -> None:
    assert _offenders("writes", MAY_WRITE) == []


@pytest.mark.parametrize("code", ["os.environ['X']", "from os import getenv\ngetenv('X')"])
def test_a_read_of_the_environment_is_seen(code: str) -> None:
    assert environment_reads(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["datetime.now(UTC)", "time.time()", "uuid.uuid4()", "random.random()", "clock = time.time"]
)
def test_a_look_at_the_clock_is_seen(code: str) -> None:
    assert clock_reads(ast.parse(code))


@pytest.mark.parametrize(
    "code",
    [
        'connection.execute(f"SELECT {column} FROM person")',
        'text("SELECT 1 FROM " + table)',
        'text("SELECT %s" % column)',
        'text("SELECT {}".format(column))',
        'query = f"DELETE FROM {table}"',
        'query = " ".join(("INSERT INTO", table))',
    ],
)
def test_a_pasted_statement_is_seen(code: str) -> None:
    assert pasted_sql(ast.parse(code)) == [1]


@pytest.mark.parametrize("code", ['text("SELECT :id")', 'execute(f"PRAGMA {name} = {value}")', 'f"UPDATED {count}"'])
def test_parameters_pragmas_and_sentences_are_fine(code: str) -> None:
    assert pasted_sql(ast.parse(code)) == []


@pytest.mark.parametrize("code", ["import sqlalchemy", "from sqlalchemy import select", "connection.execute(query)"])
def test_sql_outside_the_storage_is_seen(code: str) -> None:
    assert sql_spoken(ast.parse(code)) == [1]


def test_a_database_failure_may_be_known_by_name() -> None:
    assert sql_spoken(ast.parse("from sqlalchemy.exc import OperationalError")) == []


@pytest.mark.parametrize("code", ["from sqlalchemy import insert as put\nput(person)", "\nperson.delete().where(mine)"])
def test_a_write_past_the_transaction_is_seen(code: str) -> None:
    assert writes(ast.parse(code)) == [2]


def test_sets_and_dictionaries_may_be_updated() -> None:
    assert writes(ast.parse("seen.update(names)\nnames.insert(0, first)")) == []


def test_the_excused_modules_exist() -> None:
    excused = MAY_READ_THE_ENVIRONMENT | MAY_READ_THE_CLOCK_OR_CHANCE | MAY_WRITE
    assert [name for name in sorted(excused) if not (SOURCE / name).is_file()] == []
