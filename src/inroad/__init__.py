"""Inroad: the account-mapping workspace. One living graph of the organisations you sell to."""

__version__ = "0.1.0"
