"""A student's own training at full scale, on the GPU where there is one. Nothing is graded."""
