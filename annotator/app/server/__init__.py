"""Projects on a server, in the window: logging in, and what the server tells of others."""
