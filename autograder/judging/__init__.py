"""The trusted side: pytest runs the checks, the diagnosis names the mistakes, a verdict comes out."""
