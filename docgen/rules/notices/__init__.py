"""Rules of notices, of their service, and of what follows a notice of termination."""
