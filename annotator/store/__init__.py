"""The store: a project as a database, through SQLAlchemy Core. Knows no format and no screen."""
