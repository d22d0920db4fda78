"""The vault: the only room that knows the database."""
