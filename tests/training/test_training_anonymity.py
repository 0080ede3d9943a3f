"""Names are replaced, the same by the same everywhere, and every mention stays on its words."""

from hypothesis import given
from msgspec.structs import replace

from annotator.model.article import text_sha256
from annotator.model.check import faults
from annotator.model.entity import EntityKind
from annotator.training.anonymity import Census, Tally, anonymised
from annotator.training.invented import invented
from annotator.training.plan import Names


def all_anonymised(records, style=Names.PLACEHOLDERS, seed=0):
    census = Census()
    for record in records:
        census.take(record)
    by, tally = census.names(style, seed), Tally()
    return [anonymised(record, by, tally) for record in records], tally


def by_id(record):
    return {one.id: one for one in record.mentions}


def test_a_name_is_replaced_wherever_the_article_has_it(article):
    (found,), tally = all_anonymised([article()])
    assert "الحقلي" not in found.text
    assert "ليلى" not in found.text
    minister = by_id(found)["m3"].text
    assert found.text.startswith(f"قال {minister} إن السد «مكسب للجميع» وأضاف")
    assert f". ول{minister} رأي آخر." in found.text
    assert tally.places == 3


def test_what_is_written_onto_a_name_stays(article):
    record = article(entities=False)
    speaker = replace(by_id(record)["m3"], spans=((14, 25),), exact=("سامي الحقلي",), features={})
    record = replace(
        record, mentions=tuple(speaker if one.id == "m3" else one for one in record.mentions)
    )
    (found,), tally = all_anonymised([record])
    name = by_id(found)["m3"].text
    assert name.startswith("[")
    assert f"ول{name} رأي آخر." in found.text
    assert "الحقلي" not in found.text
    assert tally.places == 3


def test_every_mention_is_where_it_was(article):
    record = article()
    (found,), _ = all_anonymised([record])
    assert faults(found) == []
    for old, new in zip(record.mentions, found.mentions, strict=True):
        if old.id not in {"m3", "m6"}:
            assert new.exact == old.exact
    assert found.text_sha256 == text_sha256(found.text)


def test_one_party_has_one_name_in_all_articles(article):
    records = [article("a1"), article("a2", entities=False), article("a3")]
    found, _ = all_anonymised(records)
    assert len({by_id(one)["m6"].text for one in found}) == 1
    assert by_id(found[0])["m3"].text == by_id(found[2])["m3"].text
    assert found[0].entities[0].name == by_id(found[0])["m3"].text
    assert found[0].entities[0].wikidata is None


def test_the_order_of_the_articles_changes_nothing_and_the_seed_does(article):
    records = [article(f"a{number}") for number in range(9)]
    found, _ = all_anonymised(records)
    again, _ = all_anonymised(records[::-1])
    assert found == again[::-1]
    assert all_anonymised(records, seed=1)[0] != found


def test_what_leads_to_the_article_or_to_its_annotators_is_taken_out(article):
    record = article("https://news.example/1", title="سامي الحقلي", url="u", extra={"a": 1})
    (found,), _ = all_anonymised([record])
    assert (found.id, found.annotator) == ("article-1", "annotator-1")
    assert (found.meta.title, found.meta.url, found.meta.author) == (None, None, None)
    assert found.meta.extra == {}
    assert found.meta.outlet == "صحيفة الأفق"


def test_who_is_no_one_in_particular_stays(article):
    record = article(entities=False)
    vague = [
        replace(one, features={"kind": "unnamed"}) if one.id == "m6" else one
        for one in record.mentions
    ]
    (found,), _ = all_anonymised([replace(record, mentions=tuple(vague))])
    assert by_id(found)["m6"].text == "ليلى النخلي"


def test_names_may_be_invented(article):
    (found,), _ = all_anonymised([article()], Names.INVENTED)
    assert faults(found) == []
    assert by_id(found)["m3"].text == invented(EntityKind.PERSON, 1)


def test_invented_names_are_different():
    kinds = (EntityKind.PERSON, EntityKind.MEDIA, EntityKind.GOVERNMENT)
    names = [invented(kind, number) for kind in kinds for number in range(1, 1501)]
    assert len(set(names)) == len(names)


def test_any_record_is_as_sound_afterwards(any_record):
    @given(any_record)
    def stays_sound(record):
        (found,), _ = all_anonymised([record])
        assert faults(found) == []
        assert [one.id for one in found.mentions] == [one.id for one in record.mentions]

    stays_sound()
