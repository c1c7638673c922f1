"""Writes the shipped JSON Schema and `docs/fields.md` anew, after a change of `items.py`."""

from pathlib import Path

from newscrawler.schema.documents import SCHEMA_FILE, fields_page, schema_text

here = Path(__file__).parent
(here / SCHEMA_FILE).write_text(schema_text(), encoding="utf-8")
(here.parent.parent / "docs" / "fields.md").write_text(fields_page(), encoding="utf-8")
