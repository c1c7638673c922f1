"""The tables of the memory, as the steps that led to them.

A database remembers in `user_version` how many steps it has taken; opening it takes the rest.
"""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);

    CREATE TABLE jobs (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,      -- spider and the arguments that define the crawl
        limits TEXT NOT NULL,           -- arguments that only bound it
        round INTEGER NOT NULL,         -- raised when a run begins the crawl anew
        finished INTEGER NOT NULL,      -- whether the last run came to the round's end
        began REAL NOT NULL             -- when the round began
    );

    CREATE TABLE runs (
        id TEXT PRIMARY KEY,
        job INTEGER NOT NULL REFERENCES jobs,
        round INTEGER NOT NULL,
        started REAL NOT NULL,
        ended REAL,
        reason TEXT
    );

    CREATE TABLE frontier (
        id INTEGER PRIMARY KEY,         -- order of discovery
        job INTEGER NOT NULL,
        key BLOB NOT NULL,              -- article id of the address, as bytes
        url TEXT NOT NULL,
        kind TEXT NOT NULL,
        host TEXT NOT NULL,
        priority INTEGER NOT NULL,
        depth INTEGER NOT NULL,
        callback TEXT,
        errback TEXT,
        meta TEXT NOT NULL,             -- JSON
        parent BLOB,                    -- key of the page that named it
        round INTEGER NOT NULL,
        state INTEGER NOT NULL,         -- 0 pending, 1 leased, 2 done, 3 failed
        attempts INTEGER NOT NULL DEFAULT 0,
        reason TEXT,
        fetched REAL,
        born REAL,                      -- publication, or else first sight
        due REAL,                       -- asked again by a round that begins after this
        etag TEXT,
        last_modified TEXT,
        UNIQUE (job, key)
    );
    CREATE INDEX pending ON frontier (job, host, priority DESC, id) WHERE state = 0;
    CREATE INDEX leased ON frontier (job) WHERE state = 1;
    CREATE INDEX due ON frontier (job, due) WHERE due IS NOT NULL;
    CREATE INDEX children ON frontier (job, parent)
        WHERE kind IN ('section', 'feed', 'sitemap');

    CREATE TABLE files (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,      -- relative to OUTPUT_DIR
        length INTEGER NOT NULL         -- bytes that are known to be whole rows
    );

    CREATE TABLE articles (
        id BLOB PRIMARY KEY,
        url TEXT NOT NULL,              -- where it was read
        canonical TEXT NOT NULL,        -- the address that its id is made of
        revision INTEGER NOT NULL,
        content_hash BLOB NOT NULL,
        file INTEGER NOT NULL REFERENCES files,
        start INTEGER NOT NULL,         -- where its latest row begins in the file
        run TEXT
    ) WITHOUT ROWID;
    CREATE INDEX contents ON articles (content_hash);
    CREATE INDEX rows_of_file ON articles (file, start);
    """,
    """
    CREATE TABLE profiles (
        site TEXT NOT NULL,
        run TEXT NOT NULL,
        pages INTEGER NOT NULL,         -- taken for articles
        articles INTEGER NOT NULL,      -- of them, those that were read
        characters INTEGER NOT NULL,    -- of the articles' bodies
        filled TEXT NOT NULL,           -- JSON: field -> articles that have it
        PRIMARY KEY (site, run)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE frontier ADD COLUMN checksum INTEGER;   -- of what a request is made of
    ALTER TABLE articles ADD COLUMN checksum INTEGER;   -- of the latest row's line
    """,
)
