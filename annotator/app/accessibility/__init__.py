"""What screen readers and braille displays hear of the app, beyond what Qt tells them itself.

Why it is done this way stands in ``docs/adr/0015-what-screen-readers-hear.md``.
"""
