"""Pure functions from raw text to a field value, one file per field."""
