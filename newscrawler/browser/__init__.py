"""Chromium: finding or installing one, and fetching with it."""
