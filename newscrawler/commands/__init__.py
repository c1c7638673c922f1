"""The `scrapy` sub-commands that newscrawler adds or mends."""

import logging
import time

# Log times are UTC, like those of the dataset; Scrapy has a setting for their format only.
logging.Formatter.converter = time.gmtime
