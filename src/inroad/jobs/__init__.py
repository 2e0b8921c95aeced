"""The door for long work: a worker takes what was asked for, calls the verbs, and records how it ended."""
