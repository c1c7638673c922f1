"""The reliability scorecard: 48 faults and attacks, each tried on real crawls."""
