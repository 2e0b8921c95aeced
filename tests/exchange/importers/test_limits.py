from inroad.exchange.importers import limits


def test_the_smaller_limits_lie_within_the_larger_ones() -> None:
    assert limits.BLOCK_BYTES < limits.SAMPLE_BYTES < limits.EVIDENCE_BYTES < limits.MAX_FILE_BYTES
    assert limits.MAX_CELL_CHARS < limits.MAX_RECORD_CHARS
    assert limits.HEADING_LINES < limits.SAMPLE_LINES
    assert limits.RATIO_MATTERS_FROM < limits.MAX_ENTRY_BYTES < limits.MAX_UNPACKED_BYTES


def test_excels_longest_cell_and_the_widest_vendor_export_fit() -> None:
    assert limits.MAX_CELL_CHARS > 32_767
    assert limits.MAX_COLUMNS > 300
