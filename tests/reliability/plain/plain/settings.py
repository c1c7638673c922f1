"""What `scrapy startproject` writes."""

BOT_NAME = "plain"
SPIDER_MODULES = ["plain.spider"]
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1
FEED_EXPORT_ENCODING = "utf-8"
