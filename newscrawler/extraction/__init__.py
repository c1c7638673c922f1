"""From a page to candidates per field, each with its source."""
