"""The domains of the needs sheet, one module each."""
