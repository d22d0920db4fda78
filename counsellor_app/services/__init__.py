"""What a counsellor does: the only doors that windows and verbs go through."""
