"""Plain Scrapy, as its tutorial and template set it up: the scorecard's other column."""
