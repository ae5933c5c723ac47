"""What runs where the student's code runs. It knows nobody who asks: values and errors, nothing else of ours."""
