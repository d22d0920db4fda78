"""Consilier: the desktop application for integration counselling under OG 44/2004."""

__version__ = "0.1.0"
