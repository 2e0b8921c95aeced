"""What exists: entities, enumerations and their invariants. Standard library only."""
