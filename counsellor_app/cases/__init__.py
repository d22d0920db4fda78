"""What a case is: records, sheets, drafts, acts and what is computed from them; pure."""
