"""The proof that both languages say the same, and that the files say what the facts are."""
