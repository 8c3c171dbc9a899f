"""Which day a period ends on."""
