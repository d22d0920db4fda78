"""What is asked: every form of the procedure, declared once, as data."""
