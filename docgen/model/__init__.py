"""What the parties agreed, and how sure it is."""
