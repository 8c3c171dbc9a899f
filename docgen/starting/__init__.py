"""What people begin with: a workspace to work in, and records to fill in."""
