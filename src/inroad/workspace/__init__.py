"""What one can do: verbs. Each authorises, applies a pure rule to frozen values, and saves what changed."""
