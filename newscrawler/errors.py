"""The exceptions that callers may catch; each message is one sentence for a person."""


class NewscrawlerError(Exception):
    """Base of all errors that newscrawler raises on purpose."""


class UsageError(NewscrawlerError):
    """What the user typed cannot be carried out; a command that meets it exits with 2."""


class NotWritable(NewscrawlerError):
    """Disk full, a size limit, a read-only folder; a command that meets it exits with 3."""


class MemoryDamaged(NewscrawlerError):
    """The crawl's memory cannot be trusted or read; a command that meets it exits with 14."""


class AlreadyRunning(NewscrawlerError):
    """Another run holds the lock of OUTPUT_DIR; a command that meets it exits with 75."""


class NotAnArticle(NewscrawlerError):
    """The page holds no article; ``reason`` is the key under which it is counted.

    >>> str(NotAnArticle("consent_wall", "the page only asks for consent"))
    'the page only asks for consent'
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail or reason.replace("_", " "))
        self.reason = reason
