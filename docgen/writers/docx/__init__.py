"""DOCX for people who edit in Word: real styles, fonts that recipients have."""
