"""The same text printed by us and by three others; each engine has a module with ``pdf_of``."""
