"""What the author wrote: manifests, the reference, known mistakes, the course's settings."""
