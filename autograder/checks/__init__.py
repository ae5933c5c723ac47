"""pytest asks: the checks' own language, and one session that runs them for many submissions."""
