"""Sizes and names (ARCHITECTURE.md, "Budgets"): what a reader can hold in mind."""

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rules.project import SOURCE, TESTS, calls, place, python_files, tree_of

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60
MAX_PARAMETERS = 6
MAX_FOLDERS = 3
LINES_AN_IGNORE = 1000

NAMES_THAT_SAY_NOTHING = {
    "utils",
    "util",
    "helpers",
    "helper",
    "managers",
    "manager",
    "common",
    "lib",
    "adapters",
    "misc",
}

# A door's parameters are what its user may say: the parts of an address, the options of a command.
DOORS = {"get", "post", "put", "patch", "delete", "command", "callback"}

# A migration is one list of what it creates; to cut it in pieces would hide the order.
MIGRATIONS = SOURCE / "storage" / "migrations" / "versions"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions_of(tree: ast.AST) -> Iterator[Function]:
    """Every function, method and inner function."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def lines_of(function: Function) -> int:
    """From `def` to the last line."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters_of(function: Function) -> int:
    """How many things a caller may pass, without `self` and `cls`."""
    found = function.args
    named = [argument.arg for argument in (*found.posonlyargs, *found.args, *found.kwonlyargs)]
    if named[:1] in (["self"], ["cls"]):
        named = named[1:]
    return len(named) + (found.vararg is not None) + (found.kwarg is not None)


def is_door(function: Function) -> bool:
    """Whether a decorator makes it an HTTP route or a command."""
    return any(name in DOORS for decorator in function.decorator_list for _, name in calls(decorator))


def ignores_in(text: str) -> int:
    """How many comments switch a check off."""
    comments = (
        token.string for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type == tokenize.COMMENT
    )
    return sum("type: ignore" in comment or "noqa" in comment for comment in comments)


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    assert {file: lines for file, lines in lengths.items() if lines > MAX_FILE_LINES} == {}


def test_no_function_is_longer_than_60_lines() -> None:
    assert [
        f"{place(path, function.lineno)} {function.name}: {lines_of(function)} lines"
        for path in python_files()
        for function in functions_of(tree_of(path))
        if lines_of(function) > MAX_FUNCTION_LINES and not path.is_relative_to(MIGRATIONS)
    ] == []


def test_no_function_takes_more_than_6_parameters() -> None:
    assert [
        f"{place(path, function.lineno)} {function.name}: {parameters_of(function)} parameters"
        for path in python_files()
        for function in functions_of(tree_of(path))
        if parameters_of(function) > MAX_PARAMETERS and not is_door(function)
    ] == []


def test_no_folder_lies_deeper_than_3() -> None:
    def too_deep(top: Path) -> list[str]:
        return [place(path) for path in python_files(top) if len(path.relative_to(top).parts) - 1 > MAX_FOLDERS]

    assert too_deep(SOURCE) + too_deep(TESTS) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [
        place(path)
        for path in python_files(SOURCE, TESTS)
        if NAMES_THAT_SAY_NOTHING & {part.lower().removesuffix(".py") for part in path.parts[-4:]}
    ] == []


def test_checks_are_switched_off_at_most_once_in_1000_lines() -> None:
    texts = [path.read_text(encoding="utf-8") for path in python_files()]
    lines = sum(text.count("\n") for text in texts)
    assert sum(map(ignores_in, texts)) <= max(1, lines // LINES_AN_IGNORE)


@pytest.mark.parametrize(
    ("definition", "count"),
    [
        ("def f(): ...", 0),
        ("def f(self, a, /, b, *, c): ...", 3),
        ("def f(cls, *rest, **more): ...", 2),
        ("async def f(a, b, c, d, e, f, g): ...", 7),
    ],
)
def test_parameters_are_counted_as_a_caller_sees_them(definition: str, count: int) -> None:
    assert [parameters_of(function) for function in functions_of(ast.parse(definition))] == [count]


def test_a_door_is_known_by_its_decorator() -> None:
    definitions = '@get("/x")\ndef f(): ...\n@app.command()\ndef g(): ...\n@cache\ndef h(): ...'
    assert [is_door(function) for function in functions_of(ast.parse(definitions))] == [True, True, False]


def test_only_comments_count_as_ignores() -> None:
    switched_off = "x = 1  # " + "noqa: E501\ny = 2  # " + "type: ignore[misc]\n"
    assert ignores_in(switched_off + "z = '# noqa'\n") == 2
