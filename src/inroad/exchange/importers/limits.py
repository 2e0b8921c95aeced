"""How much of a file we are ready to read, and why: whatever comes, memory and time stay bounded."""

MAX_FILE_BYTES = 2 * 1024**3
"""Ten million people with thirty columns are about 2 GB; what is larger is a database dump, not a list."""

MAX_COLUMNS = 2_000
"""Wide vendor exports have 300 columns; Excel's own limit of 16,384 is reached by accident only."""

MAX_CELL_CHARS = 1_000_000
"""The longest note somebody wrote is a few pages; Excel itself stops at 32,767 characters."""

MAX_RECORD_CHARS = 4_000_000
"""One row with all its line breaks. It bounds memory when a quotation mark is never closed."""

SAMPLE_BYTES = 1_000_000
"""What is read to recognise encoding, delimiter and headings."""

SAMPLE_LINES = 150
"""Lines among which headings and delimiter are decided."""

EVIDENCE_BYTES = 64 * 1024**2
"""How far to look for the first letter beyond ASCII when the sample has none: a tenth of a second of reading."""

BLOCK_BYTES = 256 * 1024
"""What is decoded at once: large enough for speed, small enough to stay in the processor's cache."""

HEADING_LINES = 50
"""Rows among which the headings are sought; titles and filters above them rarely take ten."""

MAX_QUOTE_RECOVERIES = 10
"""How often to go back behind a quotation mark that is never closed; each may read 4 MB again."""

MAX_ARCHIVE_ENTRIES = 10_000
"""Workbooks have dozens of parts, a personal data export some hundreds."""

MAX_ENTRY_BYTES = 512 * 1024**2
"""One part, unpacked: a sheet of a million rows and twenty columns takes about this much."""

MAX_UNPACKED_BYTES = 1024**3
"""All parts, unpacked."""

MAX_RATIO = 100
"""Unpacked to packed: text reaches 10 to 40; bombs 1,000."""

RATIO_MATTERS_FROM = 16 * 1024**2
"""A part below this size may be as repetitive as it likes."""

BESIDE_BYTES = 8_000_000
"""From this size a text is read by a process of its own: it takes longer to read than such a process to start."""

WORKBOOK_MEMORY_BYTES = 1_500 * 1024**2
"""Address space of the process that reads a workbook: about 20 million cells."""

WORKBOOK_CPU_SECONDS = 90
"""Processor time of that process: some ten times what the largest admitted workbook needs."""
