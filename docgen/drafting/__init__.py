"""The drafting of documents: one template said in both languages, every fact marked."""
