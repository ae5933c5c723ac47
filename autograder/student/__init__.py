"""A student's code as the judge holds it: calls go out, plain data comes back, a transcript is kept."""
