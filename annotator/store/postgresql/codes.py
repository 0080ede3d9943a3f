"""Which problem an error of PostgreSQL's is, and which of them may pass by themselves.

Knows no driver: the window asks before one is loaded.
"""

# By SQLSTATE, or its class of two letters: https://www.postgresql.org/docs/18/errcodes-appendix.html
PROBLEMS = {
    "08": "server.unreachable",
    "57P": "server.unreachable",  # the server is stopped, or has crashed, or is starting
    "25P03": "server.unreachable",  # idle in a transaction for too long
    "57P05": "server.unreachable",
    "23505": "server.busy",  # two began the same thing at once; one of them has it now
    "40": "server.busy",  # serialization, deadlock
    "55P03": "server.busy",
    "53300": "server.busy",  # too many connections
    "57014": "server.busy",  # cancelled by a time limit
    "53100": "project.disk_full",
    "53": "server.busy",
    "58": "project.disk_error",
    "XX001": "project.damaged",
    "XX002": "project.damaged",
    "25006": "project.read_only",
    "28": "server.login_refused",
    "3D000": "server.no_project",
    "42501": "server.refused",
    "42P01": "server.login_refused",  # the tables are gone from sight: this is no member any more
    "54": "server.too_long",
    "22021": "text.nul",  # invalid byte sequence: U+0000
}
RETRYABLE = frozenset({"server.unreachable", "server.busy"})
"""The problems after which the same may be tried again, and may then succeed."""

ASKING = frozenset({"server.password_needed", "server.password_wrong"})
"""The problems that another password may solve."""
