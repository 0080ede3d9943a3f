"""Views: what a record holds as rows for one task; what such a table cannot hold is counted."""
