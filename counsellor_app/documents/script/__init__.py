"""The text engine: one font per character, both directions, shaping, embedding."""
