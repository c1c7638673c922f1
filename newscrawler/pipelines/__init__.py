"""What an article passes on its way to the dataset, one stage a file."""
