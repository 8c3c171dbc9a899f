"""Which periods run, from which day, and when they end."""
