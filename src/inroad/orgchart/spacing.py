"""The distances of an org chart, in pixels at 100 %."""

COLUMN_GAP = 40.0
"""Between two cards side by side: columns of common cards are 208 px apart."""
TIGHT_GAP = 8.0
"""Between two cards of a list, and beside a list."""
ROW_GAP = 36.0
"""Between a manager and a row of reports."""
LIST_GAP = 24.0
"""Between a manager and a list of reports."""
INDENT = 16.0
"""A list stands so far to the right of its manager."""
TREE_GAP = 24.0
"""Two trees of a forest stand so much further apart than two columns."""
