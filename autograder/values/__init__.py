"""Data that may cross the wall between judge and student: how it travels, how it is compared, how it is shown."""
