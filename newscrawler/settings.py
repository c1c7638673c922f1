"""What differs from Scrapy's defaults, and why. Override any of it with `-s NAME=value`."""

import logging
import time

BOT_NAME = "newscrawler"
SPIDER_MODULES = ["newscrawler.spiders"]
COMMANDS_MODULE = "newscrawler.commands"
SPIDER_LOADER_CLASS = "newscrawler.spider_loader.SiteSpiderLoader"

# Everything a run leaves lies under this folder, so deleting it starts afresh.
OUTPUT_DIR = "output"

# Polite by default: an honest name, robots.txt obeyed, one request at a time with a pause.
# Put your own address into it, so that a newspaper can reach you before it shuts you out.
USER_AGENT = "newscrawler/0.1 (news crawler on Scrapy; whoever runs it gave no contact)"
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS_PER_DOMAIN = 1
# Many, so that slow hosts leave slots to the others; the pace of each is its own.
CONCURRENT_REQUESTS = 32
DOWNLOAD_DELAY = 1

# Deep enough for front page, section, pagination and related stories; shallow enough for traps.
DEPTH_LIMIT = 12

# A hostile or broken server costs bounded memory and time.
DOWNLOAD_MAXSIZE = 10 * 2**20
# Ten times the tags of the largest pages of newspapers; each costs a parser some 250 bytes.
MARKUP_MAXTAGS = 300_000
DOWNLOAD_WARNSIZE = 5 * 2**20
DOWNLOAD_TIMEOUT = 30
REDIRECT_MAX_TIMES = 5

# A page must not make the crawler read local files or speak other protocols.
DOWNLOAD_HANDLERS = {
    "http": "newscrawler.browser.handler.Handler",
    "https": "newscrawler.browser.handler.Handler",
    **dict.fromkeys(("file", "data", "ftp", "s3")),
}

# Certificates are checked; nothing about one site reaches another.
DOWNLOAD_VERIFY_CERTIFICATES = True
COOKIES_ENABLED = False
REFERRER_POLICY = "same-origin"

# No listeners: both would let local programs run code in the crawler.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# Times in the log are UTC, like those in the dataset; Scrapy has a setting for their format only.
LOG_LEVEL = "INFO"
LOG_DATEFORMAT = "%Y-%m-%dT%H:%M:%SZ"
logging.Formatter.converter = time.gmtime

# No page, redirect or name server leads the crawl into a private network; what the user typed and
# ALLOWED_NETWORKS (like `10.0.0.0/8`) are open.
TWISTED_DNS_RESOLVER = "newscrawler.network.resolver.GuardedResolver"
ALLOWED_NETWORKS: list[str] = []

# Pages that JavaScript draws: `auto` renders those that are empty without it and sites that ask
# for it, `never` and `always` speak for themselves. A page has BROWSER_TIMEOUT seconds in all.
BROWSER = "auto"
BROWSER_TIMEOUT = 30
BROWSER_PAGES = 4

# A host in trouble is given growing pauses, from BACKOFF_START seconds on; after BACKOFF_PAGES
# pages in trouble, or where it asks for more than BACKOFF_MAX, it is left for the next run.
BACKOFF_START = 1
BACKOFF_MAX = 120
BACKOFF_PAGES = 6
# The summary counts what was given up.
RETRY_GIVE_UP_LOG_LEVEL = "INFO"
# The longest Crawl-delay of a robots.txt that is kept, in seconds.
CRAWL_DELAY_MAX = 120

# In order from the engine to the network; answers pass in the opposite order.
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "newscrawler.middlewares.replay.ReplayMiddleware": 10,
    "newscrawler.middlewares.still_wanted.StillWantedMiddleware": 50,
    "newscrawler.middlewares.robots.RobotsMiddleware": 100,
    "newscrawler.middlewares.politeness.PolitenessMiddleware": 560,
    "newscrawler.middlewares.browser.BrowserMiddleware": 585,
    "newscrawler.middlewares.markup_limit.MarkupLimitMiddleware": 588,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "newscrawler.middlewares.decoding.DecodingMiddleware": 590,
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": None,
    "newscrawler.middlewares.cookies.OfflineCookiesMiddleware": 700,
    "newscrawler.middlewares.confidential.ConfidentialMiddleware": 880,
    "newscrawler.middlewares.address_guard.AddressGuardMiddleware": 890,
}

# What an article passes on its way to the dataset.
ITEM_PIPELINES = {
    "newscrawler.pipelines.validate.ValidatePipeline": 100,
    "newscrawler.pipelines.deduplicate.Deduplicate": 200,
    "newscrawler.pipelines.near_duplicates.MarkCopies": 300,
    "newscrawler.pipelines.write_jsonlines.WriteJsonLines": 900,
}

# Wire stories stand in many papers: each is kept and says which earlier one it copies.
DROP_COPIES = False

# A live line on a terminal, a log line now and then elsewhere, and a summary that adds up.
EXTENSIONS = {
    "newscrawler.extensions.plain_log.PlainLogExtension": 0,
    "scrapy.extensions.logstats.LogStats": None,
    "newscrawler.extensions.progress.ProgressExtension": 100,
    "newscrawler.extensions.resumed_feed.ResumedFeedExtension": 600,
    "newscrawler.extensions.archive_warc.ArchiveWarcExtension": 700,
    "newscrawler.extensions.drift.DriftExtension": 800,
    "newscrawler.extensions.summary.SummaryExtension": 900,
}
PROGRESS_INTERVAL = 30
STATS_DUMP = False

# `-O file.jsonl` has its letters as the rows under OUTPUT_DIR have them, not as escapes.
FEED_EXPORT_ENCODING = "utf-8"
# A good file gives way to a whole one only.
FEED_STORAGES = dict.fromkeys(("", "file"), "newscrawler.feed_storage.WholeFileStorage")

# What a page gave is committed in one transaction, by a scheduler whose frontier lies on disk.
# MEMORY_ENABLED is set by `scrapy crawl`; `scrapy shell` and `scrapy fetch` leave no trace.
SCHEDULER = "newscrawler.scheduler.FrontierScheduler"
# In how many ways one list is followed: facets, sort orders and session ids have no end.
QUERY_VARIANTS_MAX = 150
SPIDER_MIDDLEWARES = {
    "newscrawler.middlewares.page_transaction.PageTransactionMiddleware": 10,
}
# Whether a run that finds a site redesigned, so that it reads it badly, fails.
DRIFT_FAILS = False

# Seconds of age at which an article is asked for again: edits come while it is young.
REVISIT_AGES = [3600, 6 * 3600, 24 * 3600, 7 * 24 * 3600]

# Raw pages take ten times the room of the rows: kept only when asked for.
ARCHIVE_WARC = False
