"""Findings as the machines that run checks want them."""
