"""Measurements against peers that anyone can repeat."""
