"""What came in: files, their cells, and when they were handed in."""
