"""Map jobs to results over processes or machines. They know nothing of grading: a job and a result are JSON objects."""
