"""What is wrong, and where it was written."""
