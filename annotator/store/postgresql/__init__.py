"""Projects of a team, on PostgreSQL: all that the store does otherwise there than in a file."""
