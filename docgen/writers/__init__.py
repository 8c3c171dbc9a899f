"""Documents as bytes: one writer for each format, one table of them all."""
