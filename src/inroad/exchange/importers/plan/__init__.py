"""From records to a changeset: who is new, who is the same, what changed, who left. Pure: state in, row changes out."""
