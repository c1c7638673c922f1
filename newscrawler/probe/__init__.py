"""What a newspaper offers a crawler, and the site file that says so."""
