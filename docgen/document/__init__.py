"""What stands on the page: one tree of blocks in which every text is said in both languages."""
