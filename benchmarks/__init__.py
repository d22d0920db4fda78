"""Measurements of the program, each beside a bare one taken in the same run."""
