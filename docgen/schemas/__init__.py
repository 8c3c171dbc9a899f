"""JSON Schema of every data file, for editors that complete and check what is typed."""
