"""What stands between the crawl and other people's machines: addresses, robots, back-off."""
