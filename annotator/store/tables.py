"""The tables of a project, as they are now; the migrations say how they came to be.

Plain SQLAlchemy types only, so that every engine can hold them. JSON is kept as the bytes that
msgspec writes and reads. The texts stand in a table of their own: lists and filters of articles
must not wade through them.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# Keys are given in the order of import, which is the order of every list.
article = Table(
    "article",
    metadata,
    Column("key", Integer, Identity(), primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),  # as shown: the text's first line where there is none
    Column("outlet", Text),
    Column("published", Text),
    Column("folded", Text, nullable=False),  # title, outlet and id, folded for the list's filter
)

article_text = Table(
    "article_text",
    metadata,
    Column("article", ForeignKey(article.c.key), primary_key=True, autoincrement=False),
    Column("text_sha256", Text, nullable=False),
    Column("split", Text),  # for annotations yet to come
    Column("meta", LargeBinary, nullable=False),  # JSON of the whole Meta
    Column("text", Text, nullable=False),
)

# The texts that articles had before they came again changed, the oldest first.
article_past = Table(
    "article_past",
    metadata,
    Column("article", ForeignKey(article.c.key), primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),  # from 1
    Column("until", Text, nullable=False),  # when another came in its place
    Column("text_sha256", Text, nullable=False),
    Column("meta", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
)

# What the engine of suggestions expects of an article. Every article has a row from its import on,
# so that a list in the order of one of these goes along an index, page by page.
article_score = Table(
    "article_score",
    metadata,
    Column("article", ForeignKey(article.c.key), primary_key=True, autoincrement=False),
    Column("expected", Float, nullable=False),  # how many attributions, or `UNKNOWN`
    Column("uncertainty", Float, nullable=False),  # of these, 0 to 1, or `UNKNOWN`
    Column("by", Text),  # the engine and its version that says so
)
Index("article_score_by_expected", article_score.c.expected.desc(), article_score.c.article)
Index("article_score_by_uncertainty", article_score.c.uncertainty.desc(), article_score.c.article)
UNKNOWN = -1.0  # nobody has read it yet: behind all that is known

annotation = Table(
    "annotation",
    metadata,
    Column("key", Integer, Identity(), primary_key=True),
    Column("article", ForeignKey(article.c.key), nullable=False),
    Column("annotator", Text, nullable=False),
    Column("version", Integer, nullable=False),  # the journal's last; 0 before the first edit
    Column("status", Text, nullable=False),
    Column("updated", Text),
    Column("split", Text),
    Column("mentions", Integer, nullable=False),  # how many
    Column("attributions", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),  # JSON of the Annotation but for the columns above
    Column("unplaced", Integer, nullable=False, server_default="0"),  # mentions without a place
    UniqueConstraint("article", "annotator"),
    Index("annotation_by_status", "annotator", "status", "article"),
)

journal = Table(
    "journal",
    metadata,
    Column("annotation", ForeignKey(annotation.c.key), primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("restores", Integer),  # the version whose body this one gives back
    Column("at", Text),  # the value's `updated`; none for an empty start
    Column("body", LargeBinary),  # zlib-compressed JSON of the whole Annotation
    Column("by", Text),  # who wrote it, where it was not the annotator: an adjudicator, an importer
)

# What the project calls its entities. Annotations hold them in the words of their time; these are
# today's, and what is read out of the project is put in them (``annotator.store.entities``).
entity = Table(
    "entity",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("wikidata", Text),
    Column("names", Text, nullable=False),  # all that it was ever called, one a line
    Column("merged_into", ForeignKey("entity.id")),  # the entity that it turned out to be
    Column("revised", Boolean, nullable=False),  # whether annotations may call it otherwise
)

# Which annotation has which entity: derived from the bodies, in the same transaction.
entity_use = Table(
    "entity_use",
    metadata,
    Column("annotation", ForeignKey(annotation.c.key), primary_key=True, autoincrement=False),
    Column("entity", ForeignKey(entity.c.id), primary_key=True),
    Column("mentions", Integer, nullable=False),  # how many
    Column("texts", Text, nullable=False),  # the different texts of these mentions, one a line
    Index("entity_use_by_entity", "entity"),
)

entity_change = Table(
    "entity_change",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("restores", Integer),  # the version that an undo takes back, a redo brings back
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("before", LargeBinary, nullable=False),  # JSON of the rows of `entity` that it changed
    Column("after", LargeBinary, nullable=False),
)

# The model that the project's finished articles have trained: one row, or none.
model = Table(
    "model",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("rules", Text, nullable=False),  # beside which it was trained
    Column("trained", Text, nullable=False),  # when
    Column("seed", Integer, nullable=False),
    Column("articles", Integer, nullable=False),  # how many
    Column("judged", LargeBinary, nullable=False),  # JSON: how good it is beside the rules
    Column("taught", LargeBinary, nullable=False),  # JSON: article, annotator and version of each
    Column("digest", Text, nullable=False),  # SHA-256 of its file
    Column("content", LargeBinary, nullable=False),  # its file
)

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),  # JSON
)

# Who works on the project. In a file nobody need be written down; on a server everybody is, and
# logs in as the database's role `login`.
member = Table(
    "member",
    metadata,
    Column("name", Text, primary_key=True),  # the annotator's name in annotations
    Column("role", Text, nullable=False),  # `annotator.store.members.Role`
    Column("login", Text, unique=True),
    Column("added", Text, nullable=False),
)

# Who is to annotate which article: a row for each of the annotations that it is to have. One
# without an annotator is an open place, which whoever claims it first has.
assignment = Table(
    "assignment",
    metadata,
    Column("key", Integer, Identity(), primary_key=True),
    Column("article", ForeignKey(article.c.key), nullable=False),
    Column("annotator", ForeignKey(member.c.name)),
    Column("given", Text),  # when it came to have an annotator
    Column("by", Text),  # who gave it; the annotator, of one that was claimed
    UniqueConstraint("article", "annotator"),
    Index("assignment_by_annotator", "annotator", "article"),
)

# How far the adjudication of an article is. Its outcome is an annotation like others, whose
# annotator is `adjudicated`.
adjudication = Table(
    "adjudication",
    metadata,
    Column("article", ForeignKey(article.c.key), primary_key=True, autoincrement=False),
    Column("by", Text, nullable=False),
    Column("updated", Text, nullable=False),
    Column("compared", LargeBinary, nullable=False),  # JSON: the version of each annotator's work
    Column("decisions", LargeBinary, nullable=False),  # JSON
    Column("differences", Integer, nullable=False),  # how many there are
    Column("decided", Integer, nullable=False),  # how many of them are decided
)

# How long somebody was at work on an article, stretch by stretch, without the pauses.
activity = Table(
    "activity",
    metadata,
    Column("annotator", Text, primary_key=True),
    Column("began", Text, primary_key=True),
    Column("article", ForeignKey(article.c.key), primary_key=True, autoincrement=False),
    Column("seconds", Integer, nullable=False),
    Index("activity_by_article", "article"),
)
