"""The making of documents: what is planned, what is stale, and how finished files get into place."""
