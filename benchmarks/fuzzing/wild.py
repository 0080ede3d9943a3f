"""Records that are sound and as odd as the model allows: any letters, any spans, any roles."""

from random import Random

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record, record_of
from annotator.model.stance import Polarity, Stance

LETTERS = 300
MENTIONS = 12
FRAMES = 5
PIECES = (
    *("قال", "الوزير", "«", "»", "،", " ", " ", "\n", "\r\n", "\r", "\t", "\u2028", "\x85", "\xa0"),
    *(
        "\u0651\u064e",
        "ـ",
        "\u200f",
        "\u200d",
        "\ufeff",
        "👩‍👩‍👧",
        "🇸🇦",
        "😀",
        "e\u0301",
        "BBC",
        "1",
        "٢",
    ),
    *("\\n", "\\", "&lt;", "&", "<b>", "]]>", '"', "'", ",", ";", "|", "_", "*", "[1]", "->", "#"),
    *("#Text=", "# text = ", "T1\t", "=1+1", "@x", "{", "}", "%41", "-DOCSTART-", "\x0c", "\x1f"),
)
NAMES = ("a", "خبر 1", "a/b", "../a", "CON", ".a", "a%2Fb", "é", "e\u0301", "x" * 300, "#1", "😀")
VALUES = (True, False, 1, -2.5, "", "قيمة", "a b", "1", "true", "null", ["x", 2], {"k": None}, "=1")
ROLES = {
    "cues": Layer.CUE,
    "speakers": Layer.SPEAKER,
    "sources": Layer.SOURCE,
    "addressees": Layer.ADDRESSEE,
}


def wild_record(pick: Random) -> Record:
    """Make a record."""
    text = _text(pick, pick.randrange(1, LETTERS)) + pick.choice(("", "نص", "نص\n"))
    if not text.strip():
        text += "نص"
    mentions = tuple(_mention(pick, text, at) for at in range(pick.randrange(MENTIONS)))
    frames = tuple(_frame(pick, mentions, at) for at in range(pick.randrange(FRAMES)))
    entities = tuple(_entity(pick, mentions, at) for at in range(pick.choice((0, 0, 1, 2))))
    ids = [one.id for one in mentions]
    named = [one.id for one in entities]
    parties = [None, *ids, *named]
    stances = tuple(
        Stance(
            id=f"s{number}",
            attribution=frame.id,
            holder=pick.choice(parties),
            target=pick.choice(parties),
            polarity=pick.choice(list(Polarity)),
            intensity=pick.randrange(1, 4),
            explicit=pick.random() < 1 / 2,
        )
        for number, frame in enumerate(frames)
        if pick.random() < 1 / 2
    )
    parts = [*ids, *named, *(one.id for one in frames), *(one.id for one in stances)]
    remark = Comment(
        on=pick.choice([None, *parts]), by=_word(pick), at="2026-05-04T03:02:01Z", text=_word(pick)
    )
    work = Annotation(
        annotator=pick.choice(("ليلى", "b", "a b")),
        status=pick.choice(list(Status)),
        updated="2026-05-04T03:02:01Z",
        mentions=mentions,
        attributions=frames,
        stances=stances,
        entities=entities,
        labels=_values(pick),
        comments=(remark,) if pick.random() < 1 / 2 else (),
        provenance={one: "human" for one in parts if pick.random() < 1 / 4},
    )
    meta = Meta(title=pick.choice((None, _word(pick))), extra=_values(pick))
    article = Article(id=pick.choice(NAMES), text=text, meta=meta)
    return record_of(article, work if pick.random() < 0.95 else Annotation())  # noqa: PLR2004


def _text(pick: Random, pieces: int) -> str:
    return "".join(_letter(pick) for _ in range(pieces))


def _letter(pick: Random) -> str:
    if pick.random() < 0.97:  # noqa: PLR2004 - the rest is any letter that there is
        return pick.choice(PIECES)
    code = pick.randrange(1, 0x10F800)
    return chr(code if code < 0xD800 else code + 0x800)  # noqa: PLR2004 - surrogates are no letters


def _word(pick: Random) -> str:
    return _text(pick, pick.randrange(1, 5)) or "x"


def _values(pick: Random) -> dict[str, object]:
    return {_word(pick): pick.choice(VALUES) for _ in range(pick.choice((0, 0, 1, 2)))}


def _mention(pick: Random, text: str, number: int) -> Mention:
    count = 2 * min(pick.choice((1, 1, 1, 2, 3)), (len(text) + 1) // 2)
    cuts = sorted(pick.sample(range(len(text) + 1), count))
    spans = tuple(zip(cuts[::2], cuts[1::2], strict=True))
    return Mention(
        id=f"m{number + 1}",
        layer=pick.choice(list(Layer)),
        spans=spans,
        exact=exact_of(text, spans),
        features=_values(pick),
    )


def _frame(pick: Random, mentions: tuple[Mention, ...], number: int) -> Attribution:
    def some(layer: Layer, most: int) -> tuple[str, ...]:
        known = [one.id for one in mentions if one.layer is layer]
        return tuple(pick.sample(known, min(len(known), pick.randrange(most + 1))))

    return Attribution(
        id=f"a{number + 1}",
        quote=next(iter(some(Layer.QUOTE, 1)), None),
        **{role: some(layer, 3) for role, layer in ROLES.items()},
        features=pick.choice(({}, {"mode": "direct", "implicit": True}, {"confidence": 0.5}))
        | _values(pick),
    )


def _entity(pick: Random, mentions: tuple[Mention, ...], number: int) -> Entity:
    ids = [one.id for one in mentions]
    return Entity(
        id=f"e-{number}",
        name=_word(pick),
        kind=pick.choice(list(EntityKind)),
        wikidata=pick.choice((None, "Q42")),
        mentions=tuple(pick.sample(ids, min(len(ids), 2))),
    )
