"""Tries: to loop for ever before a check has asked anything.
Gain: to hang graders that bound the tests but not the import.
Known from: pytest-timeout does not cover collection.
"""
while True:
    pass
