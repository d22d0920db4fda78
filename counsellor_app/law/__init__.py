"""What the law says: the act, its calendar, its dated values and its rules."""
