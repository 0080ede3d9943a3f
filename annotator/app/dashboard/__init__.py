"""The dashboard: how far the work is and what came of it, as plots that each are a table too."""
