"""Every word of the interface, in both languages."""
