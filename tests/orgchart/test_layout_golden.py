import json
from pathlib import Path

import pytest

from tests.orgchart.goldens import golden_files, laid_out, written


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: path.stem)
def test_the_layout_is_the_golden_one(path: Path) -> None:
    golden = json.loads(path.read_text(encoding="utf-8"))
    assert laid_out(golden) == golden["layout"]
    assert written(golden) == path.read_text(encoding="utf-8")


def test_there_are_goldens() -> None:
    assert len(golden_files()) >= 8
