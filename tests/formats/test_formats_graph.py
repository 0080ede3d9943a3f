"""Records as spans and links, and back; and what other tools mean by theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats.from_graph import layer_of, parts_of
from annotator.formats.graph import Frame, Graph, Link, Node, graph_of
from annotator.formats.holding import Holds, held
from annotator.formats.losses import Losses
from annotator.formats.renumbering import renumbered
from annotator.model.mention import Layer

TEXT = "قال الوزير إن الجسر جاهز، كما ذكرت الوكالة"
QUOTE, CUE, SPEAKER, SOURCE = (14, 24), (0, 3), (4, 10), (36, 42)


def back(record, graph):
    """Put what a graph says in the place of what a record says."""
    parts = parts_of(graph, record.text)
    assert parts.notices == ()
    return replace(
        record,
        mentions=parts.mentions,
        attributions=parts.attributions,
        stances=parts.stances,
        entities=tuple(
            replace(one, mentions=parts.referring.get(one.id, ())) for one in record.entities
        ),
    )


def same(record):
    """What is the same about a record whatever the order of its parts."""
    once, _ = renumbered(record)
    return once


@given(st.data())
def test_a_graph_with_values_holds_a_record(any_record, data):
    record = data.draw(any_record)
    read = back(record, graph_of(record))
    order = [one.id for one in record.attributions]
    frames = sorted(read.attributions, key=lambda one: order.index(one.id))
    stances = sorted(read.stances, key=lambda one: order.index(one.attribution))
    assert replace(read, attributions=tuple(frames), stances=tuple(stances)) == record


@given(st.data())
def test_links_alone_hold_what_they_are_said_to(any_record, data):
    record = held(data.draw(any_record), Holds(ids=False, values=False), Losses())
    graph = graph_of(record)
    bare = Graph(tuple(replace(one, frame=None) for one in graph.nodes), graph.links)
    assert same(back(record, bare)) == record


def nodes(**labels):
    spans = {"q": QUOTE, "c": CUE, "s": SPEAKER, "o": SOURCE}
    return tuple(Node(id=key, label=label, span=spans[key]) for key, label in labels.items())


@pytest.mark.parametrize("label", ["QUOTE", "quote", " Quote "])
def test_a_label_is_known_whatever_its_case(label):
    assert layer_of(label) is Layer.QUOTE


def test_another_tools_links_are_read_by_what_they_lead_to():
    graph = Graph(
        nodes(q="QUOTE", c="CUE", s="SPEAKER"),
        (Link("q", "s", "SAID_BY"), Link("q", "c", "CUED_BY")),
    )
    [frame] = parts_of(graph, TEXT).attributions
    assert (frame.quote, frame.cues, frame.speakers) == ("q", ("c",), ("s",))


def test_a_link_to_a_quote_is_turned_round_and_a_cue_leads_on_to_its_speaker():
    graph = Graph(
        nodes(q="QUOTE", c="CUE", s="SPEAKER"),
        (Link("c", "q", "says"), Link("c", "s", "CUE_SPEAKER")),
    )
    [frame] = parts_of(graph, TEXT).attributions
    assert (frame.quote, frame.cues, frame.speakers) == ("q", ("c",), ("s",))


def test_a_mention_has_the_role_of_its_layer_whatever_the_link_is_called():
    graph = Graph(nodes(q="QUOTE", s="SPEAKER"), (Link("q", "s", "Source"),))
    [frame] = parts_of(graph, TEXT).attributions
    assert (frame.speakers, frame.sources) == (("s",), ())


def test_labels_and_links_that_are_none_of_ours_are_told():
    graph = Graph(nodes(q="QUOTE", c="Verb", s="SPEAKER"), (Link("c", "s", "x"),))
    parts = parts_of(graph, TEXT)
    assert [one.id for one in parts.mentions] == ["q", "s"]
    assert [(one.code, one.values["label"]) for one in parts.notices] == [
        ("import.label_unknown", "Verb"),
        ("import.link_unused", "x"),
    ]


def test_a_frame_that_is_told_needs_no_links():
    told = Frame(id="a9", features={"mode": "direct"})
    graph = Graph((Node(id="q", label="quote", span=QUOTE, frame=told),))
    [frame] = parts_of(graph, TEXT).attributions
    assert (frame.id, frame.quote, frame.features) == ("a9", "q", {"mode": "direct"})


def test_links_that_go_round_in_a_circle_end():
    graph = Graph(
        nodes(q="QUOTE", c="CUE", s="SPEAKER"),
        (Link("q", "c", "cue"), Link("c", "s", "x"), Link("s", "c", "x"), Link("q", "q", "x")),
    )
    [frame] = parts_of(graph, TEXT).attributions
    assert (frame.quote, frame.cues, frame.speakers) == ("q", ("c",), ("s",))


def test_what_heads_a_frame_without_a_role_of_its_own_has_none_in_it():
    told = Frame(id="a1", role=Layer.TARGET)
    nodes = (
        Node(id="t", label="target", span=(0, 1), frame=told),
        Node(id="q", label="quote", span=(2, 3)),
    )
    [frame] = parts_of(Graph(nodes, (Link("t", "q", "x"),)), "أ ب").attributions
    assert (frame.quote, list(frame.members())) == ("q", ["q"])
