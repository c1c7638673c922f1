"""Working with the rows of a crawl: check, select, count, export, pack."""
