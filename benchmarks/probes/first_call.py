"""Calls one function on one text for the first time, and prints the seconds.

``python -m benchmarks.probes.first_call segments tokens``; its module is imported already.
"""

import sys
from importlib import import_module

from benchmarks.timing import seconds_of

TEXT = "قال المتحدث: «سنعلن النتائج غدًا»."

if __name__ == "__main__":
    function = getattr(import_module(f"annotator.text.{sys.argv[1]}"), sys.argv[2])
    print(seconds_of(lambda: function(TEXT)))
