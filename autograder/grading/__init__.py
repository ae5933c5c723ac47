"""A class: submissions in; verdicts, gradebook and pages out."""
