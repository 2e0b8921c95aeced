"""The test path mirrors the source path: `src/inroad/storage/store.py` is tested by `tests/storage/test_store….py`."""

import ast
from pathlib import Path

from tests.rules.project import SOURCE, TESTS, place, python_files, tree_of

# Folders of tests that stand for no folder of the source.
WITHOUT_A_SOURCE = {
    "faults": "what happens when a process dies in the middle",
    "fixtures": "what tests share: servers, browsers, real files",
    "golden": "files which pytest and vitest both read",
    "journeys": "what a user does, through every layer at once",
    "rules": "what must be true of the repository itself",
}

# Modules without a test of their own, and where they are proved instead.
TESTED_ELSEWHERE = {
    "storage/tables.py": "tests/rules/test_schema.py looks at every table, tests/storage/test_migrate.py compares them",
    "storage/stakeholder_tables.py": "the same",
    "storage/statement_tables.py": "the same",
    "storage/proposal_tables.py": "the same",
    "storage/job_tables.py": "the same",
    "storage/declaring.py": "the same: every table is declared by it",
    "storage/migrations/stakeholders.py": "the migration runs it; tests/storage/test_migrate.py looks at the result",
    "storage/migrations/statements.py": "the same",
    "storage/migrations/proposals.py": "the same",
    "storage/migrations/env.py": "Alembic runs it; every test that opens a store goes through it",
    "storage/migrations/versions/0001_backbone.py": "the same; tests/storage/test_migrate.py looks at the result",
}


def does_nothing(tree: ast.Module) -> bool:
    """Whether a module only declares: docstrings, imports, names of the module itself, classes without a method."""
    return all(_declares(node) for node in tree.body)


def _declares(node: ast.stmt) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name.startswith("__")
        case ast.ClassDef(body=body):
            return all(isinstance(inner, ast.Assign | ast.AnnAssign | ast.Expr | ast.Pass) for inner in body)
        case _:
            return False


def is_tested(module: Path, tests: set[Path]) -> bool:
    """Whether a test is named after the module: `test_<module>.py` or `test_<module>_<aspect>.py`."""
    name = f"test_{module.stem.strip('_')}"
    return any(
        test.parent == module.parent and (test.stem == name or test.stem.startswith(f"{name}_")) for test in tests
    )


def has_source(test: Path, modules: set[Path]) -> bool:
    """Whether a module or package is named like the test."""
    name = test.stem.removeprefix("test_")
    known = {module.stem.strip("_") for module in modules if module.parent == test.parent}
    known |= {parent.name for module in modules for parent in module.parents if parent.parent == test.parent}
    return any(name == source or name.startswith(f"{source}_") for source in known)


def _modules() -> set[Path]:
    return {path.relative_to(SOURCE) for path in python_files(SOURCE)}


def _tests() -> set[Path]:
    found = {path.relative_to(TESTS) for path in python_files(TESTS) if path.name.startswith("test_")}
    return {test for test in found if test.parts[0] not in WITHOUT_A_SOURCE}


def test_every_module_has_its_test() -> None:
    tests = _tests()
    assert [
        place(SOURCE / module)
        for module in sorted(_modules())
        if module.as_posix() not in TESTED_ELSEWHERE
        and module.name != "__init__.py"
        and not does_nothing(tree_of(SOURCE / module))
        and not is_tested(module, tests)
    ] == []


def test_every_test_has_its_module() -> None:
    modules = _modules()
    assert [place(TESTS / test) for test in sorted(_tests()) if not has_source(test, modules)] == []


def test_the_excused_modules_exist() -> None:
    assert [module for module in TESTED_ELSEWHERE if not (SOURCE / module).is_file()] == []


def test_only_declarations_need_no_test() -> None:
    assert does_nothing(
        ast.parse('"""Roles."""\nfrom enum import Enum\nclass Role(Enum):\n    """What."""\n    OWNER = 1')
    )
    assert not does_nothing(ast.parse("class Role:\n    def may(self): ..."))
    assert not does_nothing(ast.parse("LIMIT = 3"))


def test_a_test_belongs_to_the_module_that_its_name_begins_with() -> None:
    tests = {Path("storage/test_store.py"), Path("storage/test_ids_order.py")}
    assert is_tested(Path("storage/store.py"), tests)
    assert is_tested(Path("storage/ids.py"), tests)
    assert not is_tested(Path("storage/id.py"), tests)
    assert not is_tested(Path("workspace/store.py"), tests)
    assert has_source(Path("storage/test_migrations.py"), {Path("storage/migrations/env.py")})
    assert not has_source(Path("storage/test_nothing.py"), {Path("storage/store.py")})
