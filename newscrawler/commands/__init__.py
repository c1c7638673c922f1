"""The `scrapy` sub-commands that newscrawler adds or mends."""
