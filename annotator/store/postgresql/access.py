"""Who may read and write what on a server: enforced by the database, whatever program asks.

A member gets into the schema, where the tables are open to everybody; but row by row each shows
and takes only what one of the rules here allows. What no rule and no grant names is refused: so
nobody deletes an annotation, a journal's entry or an article. The owner of the tables, who made the
project, and the server's superusers stand above the rules; only owners bring tables up to date.
"""

from typing import NamedTuple

from sqlalchemy import Connection

from annotator.store.postgresql.engine import run
from annotator.store.postgresql.functions import FUNCTIONS, TRIGGERS

# Each asks once a query, not once a row: what is selected in brackets depends on no row.
MEMBER = "(SELECT musnad.me()) IS NOT NULL"
ADJUDICATOR = "(SELECT musnad.role()) IN ('adjudicator', 'manager')"
MANAGER = "(SELECT musnad.role()) = 'manager'"
MINE = "annotator = (SELECT musnad.me())"
MINE_TO_SET = "starts_with(name, 'own.' || (SELECT musnad.me()) || chr(10))"
COMMON = "NOT starts_with(name, 'own.')"
OPEN = "annotator IS NULL"
OUTCOME = f"annotator = 'adjudicated' AND {ADJUDICATOR}"
SHOWN = "EXISTS (SELECT FROM musnad.annotation WHERE key = {table}.annotation)"
# A place is taken in one's own name, or given back bare.
CLAIMED = f"{MINE} AND by = (SELECT musnad.me()) OR {OPEN} AND given IS NULL AND by IS NULL"
BEGINS = f"{MINE} AND status <> 'adjudicated' AND musnad.is_assigned(article)"


class Rule(NamedTuple):
    """One thing that is allowed.

    Attributes:
        table: of which table.
        name: what it allows, in a few words.
        command: SELECT, INSERT, UPDATE, DELETE, or ALL of these.
        rows: which rows may be read, changed or deleted.
        values: what a row may be after it was written; None: what `rows` says.
    """

    table: str
    name: str
    command: str
    rows: str | None
    values: str | None = None


RULES = (
    *(
        Rule(table, "members read", "SELECT", MEMBER)
        for table in (
            *("article", "article_text", "article_past", "article_score", "member", "assignment"),
            *("entity", "entity_change", "model"),
        )
    ),
    *(
        Rule(table, "managers write", "ALL", MANAGER)
        for table in (
            *("article", "article_text", "article_past", "article_score", "member", "assignment"),
            *("annotation", "entity_use"),
        )
    ),
    Rule("article_score", "members estimate", "UPDATE", MEMBER),
    # annotations, and what belongs to them
    Rule("annotation", "annotators read their own", "SELECT", MINE),
    Rule(
        "annotation",
        "annotators read others' once they have finished",
        "SELECT",
        "musnad.has_finished(article)",
    ),
    Rule("annotation", "adjudicators read all", "SELECT", ADJUDICATOR),
    Rule(
        "annotation",
        "members begin what is theirs",
        "INSERT",
        None,
        f"musnad.is_given(key) AND ({BEGINS} OR {MINE} AND {ADJUDICATOR} OR {OUTCOME})",
    ),
    Rule(
        "annotation",
        "members change their own",
        "UPDATE",
        MINE,
        f"{MINE} AND (status <> 'adjudicated' OR {ADJUDICATOR})",
    ),
    Rule("annotation", "adjudicators change the outcome", "UPDATE", OUTCOME),
    Rule("journal", "members read what they see", "SELECT", SHOWN.format(table="journal")),
    Rule("journal", "members write of their own", "INSERT", None, "musnad.may_write(annotation)"),
    Rule("entity_use", "members read what they see", "SELECT", SHOWN.format(table="entity_use")),
    Rule(
        "entity_use", "members write of their own", "INSERT", None, "musnad.may_write(annotation)"
    ),
    Rule("entity_use", "members take back of their own", "DELETE", "musnad.may_write(annotation)"),
    # the common register of entities
    Rule("entity", "members add", "INSERT", None, MEMBER),
    Rule("entity", "members change", "UPDATE", MEMBER),
    Rule("entity_change", "members sign", "INSERT", None, "by = (SELECT musnad.me())"),
    # what is given out
    Rule(
        "assignment",
        "annotators claim, and give back what is not begun",
        "UPDATE",
        f"{MEMBER} AND ({OPEN} OR {MINE} AND NOT musnad.has_begun(article))",
        f"{MEMBER} AND ({CLAIMED})",
    ),
    # what is decided
    Rule("adjudication", "adjudicators read and write", "ALL", ADJUDICATOR),
    # hours
    Rule("activity", "members read their own", "SELECT", MINE),
    Rule("activity", "adjudicators read all", "SELECT", ADJUDICATOR),
    Rule("activity", "members note their own", "INSERT", None, MINE),
    # settings
    Rule("setting", "members read the common ones", "SELECT", f"{COMMON} AND {MEMBER}"),
    Rule("setting", "managers write the common ones", "ALL", f"{COMMON} AND {MANAGER}"),
    Rule("setting", "members have their own", "ALL", MINE_TO_SET),
    # what the project has learnt
    Rule("model", "adjudicators write", "ALL", ADJUDICATOR),
)

# What may be done to a table at all, by whomever its rules name. An annotation stays its
# annotator's and its article's; who wrote in a journal is not for them to say.
GRANTS = {
    "article": "SELECT, INSERT, UPDATE (title, outlet, published, folded)",
    "article_text": "SELECT, INSERT, UPDATE (text_sha256, split, meta, text)",
    "article_past": "SELECT, INSERT",
    "article_score": "SELECT, INSERT, UPDATE (expected, uncertainty, by)",
    "annotation": "SELECT, INSERT,"
    " UPDATE (version, status, updated, split, mentions, attributions, body, unplaced)",
    "journal": "SELECT, INSERT (annotation, version, kind, action, restores, at, body)",
    "entity": "SELECT, INSERT, UPDATE (name, kind, wikidata, names, merged_into, revised)",
    "entity_use": "SELECT, INSERT, DELETE",
    "entity_change": "SELECT, INSERT",
    "model": "SELECT, INSERT, DELETE",
    "setting": "SELECT, INSERT, UPDATE (value)",
    "member": "SELECT, INSERT, UPDATE (role, login)",
    "assignment": "SELECT, INSERT, UPDATE (annotator, given, by), DELETE",
    "adjudication": "SELECT, INSERT, UPDATE",
    "activity": "SELECT, INSERT",
}

# Outside the schema, too, nobody leaves anything lying about that others might stumble over.
OF_THE_DATABASE = """
DO $$ BEGIN
    IF (SELECT pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = current_database())
    THEN
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    END IF;
    IF (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'public')
    THEN
        REVOKE ALL ON SCHEMA public FROM PUBLIC;
    END IF;
END $$
"""

# A name stands at the head of settings, and on a line of its own in lists and files.
NAMES = """
DO $$ BEGIN
    ALTER TABLE musnad.member
    ADD CONSTRAINT member_name CHECK (name <> 'adjudicated' AND name ~ '^[^\\x01-\\x1f\\x7f]+$'),
    ADD CONSTRAINT member_role CHECK (role IN ('annotator', 'adjudicator', 'manager'));
EXCEPTION WHEN duplicate_object THEN
    NULL;
END $$
"""


EARLIER = """
SELECT format('DROP POLICY %I ON %I.%I', policyname, schemaname, tablename)
FROM pg_policies WHERE schemaname = 'musnad'
"""


def write(connection: Connection) -> None:
    """Put the rules in force; done again, they are what they were."""
    for statement in (OF_THE_DATABASE, NAMES, *FUNCTIONS, *TRIGGERS):
        run(connection, statement)
    lift(connection)
    for table, granted in GRANTS.items():
        run(connection, f"ALTER TABLE musnad.{table} ENABLE ROW LEVEL SECURITY")
        run(connection, f"REVOKE ALL ON musnad.{table} FROM PUBLIC")
        run(connection, f"GRANT {granted} ON musnad.{table} TO PUBLIC")
    for rule in RULES:
        run(connection, _policy(rule))


def lift(connection: Connection) -> None:
    """Take the rules away, since no column that one names can be changed; nothing is shown then."""
    for dropping in run(connection, EARLIER).scalars().all():
        run(connection, dropping)


def _policy(rule: Rule) -> str:
    rows = "" if rule.rows is None else f" USING ({rule.rows})"
    values = "" if rule.values is None else f" WITH CHECK ({rule.values})"
    return (
        f'CREATE POLICY "{rule.name}" ON musnad.{rule.table}'
        f" FOR {rule.command} TO PUBLIC{rows}{values}"
    )
