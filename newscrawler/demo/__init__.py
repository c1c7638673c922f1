"""A small newspaper on loopback: a first crawl for newcomers and the end-to-end test site."""
