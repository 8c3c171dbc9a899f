"""The PDF writer: the one door of WeasyPrint."""
