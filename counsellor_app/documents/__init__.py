"""Documents: what is printed, from page and paragraph to the finished PDF."""
