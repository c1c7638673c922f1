"""Scrapy extensions: progress, summary, alarms."""
