"""Which known mistake is it? In grading, by asking the mistakes; at home, by what they answered."""
