"""The making of documents: what is planned, what is stale, how files get into place."""
