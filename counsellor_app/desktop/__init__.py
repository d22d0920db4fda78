"""Calls to the operating system, without Qt."""
