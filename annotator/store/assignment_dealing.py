"""Who is to annotate what, worked out before anything is written.

Articles that can go to the fewest people are dealt first, then those that need most of them, then
long ones before short ones. Each place goes to whoever has the least to do; among those, to whoever
has met the article's others least often; among those, to whoever has fewer letters before them.
Where a constraint leaves one person with more than others, places move along chains of people until
nothing can be evened out. Then articles of like length swap people where that mixes pairs better.
"""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import combinations
from math import ceil
from random import Random

from annotator.store.assignment_plan import Candidate, Load, Pair, Plan, Wish

ROUNDS = 5
PARTNERS = 8  # articles before and behind it, by length, with which one may swap


def plan_places(candidates: Sequence[Candidate], wish: Wish) -> Plan:
    """Plan open places, until each article has as many as wished, claimed ones included."""
    wanted = _wanted({each.id: each.places for each in candidates}, wish)
    given = tuple(
        (each.id, None) for each in candidates for _ in range(each.places, wanted[each.id])
    )
    return Plan(given=given, loads={}, waiting={}, pairs={}, lacking={})


def plan_people(
    candidates: Sequence[Candidate],
    people: Iterable[str],
    wish: Wish,
    waiting: Mapping[str, Load] | None = None,
) -> Plan:
    """Plan who of these people gets which of the articles, until each has as many as wished.

    Carried out and planned again, nothing is left to give. What somebody has begun goes to them
    before it goes to others, and nobody gets an article twice.

    Args:
        candidates: the articles.
        people: among whom.
        wish: how many of these people each article is to have.
        waiting: what people have before them already: who has less gets more.
    """
    dealing = _Dealing(candidates, sorted(set(people)), wish, waiting or {})
    dealing.deal()
    dealing.level()
    dealing.mix()
    return dealing.plan()


def _wanted(present: Mapping[str, int], wish: Wish) -> dict[str, int]:
    """Tell how many each article is to have, from how many it has.

    Articles that have one more already are counted among those that are to have it.
    """
    more = [key for key, count in present.items() if count > wish.each]
    others = [key for key, count in present.items() if count <= wish.each]
    lacking = max(0, round(wish.overlap * len(present)) - len(more))
    lots = Random(f"overlap {wish.seed}")  # noqa: S311 - no secret
    chosen = {*more, *lots.sample(others, min(lacking, len(others)))}
    return {key: wish.each + (key in chosen) for key in present}


class _Dealing:
    """Articles on their way to people."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        people: Sequence[str],
        wish: Wish,
        waiting: Mapping[str, Load],
    ) -> None:
        self._candidates = {each.id: each for each in candidates}
        self._people = people
        self._random = Random(f"deal {wish.seed}")  # noqa: S311 - no secret
        self._waiting = {name: waiting.get(name, Load()) for name in people}
        self._loads = dict(self._waiting)
        self._teams = {each.id: set[str]() for each in candidates}  # who gets it anew
        self._met: Counter[Pair] = Counter()
        had = {each.id: each.assigned & set(people) for each in candidates}
        for names in had.values():
            self._met.update(combinations(sorted(names), 2))
        wanted = _wanted({key: len(names) for key, names in had.items()}, wish)
        self._needs = {key: max(0, wanted[key] - len(names)) for key, names in had.items()}

    def deal(self) -> None:
        """Fill the places one by one."""
        lots = {key: self._random.random() for key, need in self._needs.items() if need}
        free = {key: len(self._people) - len(self._candidates[key].assigned) for key in lots}
        for key in sorted(
            lots,
            key=lambda key: (
                free[key],
                -self._needs[key],
                -self._candidates[key].letters,
                lots[key],
            ),
        ):
            for _ in range(self._needs[key]):
                able = [name for name in self._people if self._may_have(name, key)]
                if not able:
                    break
                self._give(key, min(able, key=partial(self._rank, key)))

    def level(self) -> None:
        """Move places from who has more to who has less, by way of others where need be."""
        while chain := self._chain():
            for (giver, key), taker in chain:
                self._take(key, giver)
                self._give(key, taker)

    def mix(self) -> None:
        """Swap people between articles of like length while that makes their pairs more even."""
        shared = [key for key, team in self._teams.items() if team and len(self._company(key)) > 1]
        shared.sort(key=lambda key: -self._candidates[key].letters)
        for _ in range(ROUNDS):
            swaps = [
                self._swap(key, other)
                for at, key in enumerate(shared)
                if self._is_crowded(key)
                for other in shared[max(0, at - PARTNERS) : at + 1 + PARTNERS]
                if other != key
            ]
            if not any(swaps):
                break

    def plan(self) -> Plan:
        """Tell what has come of it."""
        lacking = {
            key: missing
            for key, need in self._needs.items()
            if (missing := need - len(self._teams[key]))
        }
        return Plan(
            given=tuple((key, name) for key, team in self._teams.items() for name in sorted(team)),
            loads={
                name: Load(
                    self._loads[name].articles - before.articles,
                    self._loads[name].letters - before.letters,
                )
                for name, before in self._waiting.items()
            },
            waiting=self._waiting,
            pairs={pair: self._met[pair] for pair in combinations(self._people, 2)},
            lacking=lacking,
        )

    def _may_have(self, name: str, key: str) -> bool:
        return name not in self._teams[key] and name not in self._candidates[key].assigned

    def _rank(self, key: str, name: str) -> tuple[bool, int, int, int, float]:
        """Tell how good it is, the less the better, that somebody gets an article."""
        load = self._loads[name]
        met = sum(self._met[pair] for pair in self._pairs(name, key))
        fresh = name not in self._candidates[key].begun
        return fresh, load.articles, met, load.letters, self._random.random()

    def _pairs(self, name: str, key: str) -> list[Pair]:
        """Give the pairs that somebody makes with those who have an article."""
        return [_pair(name, other) for other in self._company(key) if other != name]

    def _company(self, key: str) -> set[str]:
        """Give those of the people who have an article, or get it."""
        return self._teams[key] | (self._candidates[key].assigned & self._waiting.keys())

    def _give(self, key: str, name: str) -> None:
        self._met.update(self._pairs(name, key))
        self._teams[key].add(name)
        self._loads[name] = self._loads[name].with_article(self._candidates[key].letters)

    def _take(self, key: str, name: str) -> None:
        self._teams[key].remove(name)
        self._met.subtract(self._pairs(name, key))
        articles, letters = self._loads[name]
        self._loads[name] = Load(articles - 1, letters - self._candidates[key].letters)

    def _is_crowded(self, key: str) -> bool:
        """Tell whether two of those who have an article meet more often than people need to."""
        pairs = len(self._people) * (len(self._people) - 1) // 2
        meetings = (self._met[pair] for pair in combinations(sorted(self._company(key)), 2))
        return max(meetings) > ceil(self._met.total() / pairs)

    def _swap(self, one: str, other: str) -> bool:
        """Swap one person of each of two articles, if there are two that make pairs more even."""
        for mine in self._movable(one, other):
            for theirs in self._movable(other, one):
                if self._loss(one, mine, theirs, other) < 0:
                    for key, goes, comes in ((one, mine, theirs), (other, theirs, mine)):
                        self._take(key, goes)
                        self._give(key, comes)
                    return True
        return False

    def _movable(self, key: str, to: str) -> list[str]:
        """Give who could hand an article on, and have another instead."""
        begun = self._candidates[key].begun
        return sorted(
            name for name in self._teams[key] if name not in begun and self._may_have(name, to)
        )

    def _loss(self, one: str, mine: str, theirs: str, other: str) -> int:
        """Tell how much less even pairs would be by a swap, as the sum of the squares of counts."""
        change: Counter[Pair] = Counter()
        for key, goes, comes in ((one, mine, theirs), (other, theirs, mine)):
            for stays in self._company(key) - {goes}:
                change[_pair(goes, stays)] -= 1
                change[_pair(comes, stays)] += 1
        return sum(more * (2 * self._met[pair] + more) for pair, more in change.items())

    def _chain(self) -> list[tuple[tuple[str, str], str]]:
        """Find who can hand an article on, and to whom, so that loads come nearer to each other.

        Each link is whoever gives, what, and who takes it. The shortest chain from whoever has
        most to somebody with at least two articles less is a step of the cheapest flow; where
        there is none, no dealing is more even.
        """
        by_load = sorted(self._people, key=lambda name: -self._loads[name].articles)
        least = self._loads[by_load[-1]].articles if by_load else 0
        for giver in by_load:
            most = self._loads[giver].articles
            if most - least < 2:  # noqa: PLR2004 - one more or less is even
                break
            chain = self._chain_from(giver, most - 2)
            if chain:
                return chain
        return []

    def _chain_from(self, giver: str, most: int) -> list[tuple[tuple[str, str], str]]:
        came: dict[str, tuple[str, str]] = {giver: ("", "")}  # from whom, with which article
        waiting = deque([giver])
        while waiting:
            name = waiting.popleft()
            for key, team in self._teams.items():
                if name not in team or name in self._candidates[key].begun:
                    continue
                for taker in self._people:
                    if taker in came or not self._may_have(taker, key):
                        continue
                    came[taker] = name, key
                    if self._loads[taker].articles <= most:
                        return _links(came, taker)
                    waiting.append(taker)
                if len(came) == len(self._people):
                    break
        return []


def _links(came: Mapping[str, tuple[str, str]], last: str) -> list[tuple[tuple[str, str], str]]:
    links = []
    while came[last][0]:
        links.append((came[last], last))
        last = came[last][0]
    return links


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
