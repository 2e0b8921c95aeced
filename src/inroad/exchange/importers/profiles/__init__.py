"""Kinds of files that we know by their headings."""
