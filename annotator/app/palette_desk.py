"""What the command palette offers, and doing what is chosen there."""

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotator.app.action_table import MENUS
from annotator.app.palette import Palette
from annotator.app.palette_search import Offer, matching
from annotator.app.tasks import Task
from annotator.app.theme import THEMES

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow
    from annotator.store.listing import ArticleRow

PARAGRAPH = re.compile(r"#\s*(\d+)\s*")
ARTICLE, NUMBER = "@", "#"
MOST = 100  # articles offered at once
PALETTE = "palette"


class PaletteDesk(QObject):
    """Serves one window's palette."""

    def __init__(self, window: "MainWindow") -> None:
        """Make the palette, hidden."""
        super().__init__(window)
        self._window = window
        self._offers: list[Offer] = []
        self._back_to: QWidget | None = None
        self._asked = 0
        self.palette = Palette(window)
        self.palette.typed.connect(self._type)
        self.palette.chosen.connect(self._do)
        self.palette.left.connect(self._leave)

    def show(self) -> None:
        """Bring the palette up; focus goes back to where it is when that is left."""
        self._back_to = QApplication.focusWidget()
        self._offers = self._actions()
        self.palette.come(THEMES[self._window.settings.theme])
        self._type("")

    def _actions(self) -> list[Offer]:
        window, interface = self._window, self._window.interface
        names = window.layer_names()
        offers = []
        for spec in window.actions_.specs():
            if spec.name == PALETTE:
                continue
            menu = QCoreApplication.translate("Menus", MENUS[spec.menu]).replace("&", "")
            arabic = interface.in_arabic
            offers.append(
                Offer(
                    name=spec.name,
                    text=names.get(spec.name) or QCoreApplication.translate("Actions", spec.text),
                    menu=menu,
                    key=window.actions_.key(spec.name),
                    enabled=window.actions_[spec.name].isEnabled(),
                    also=(spec.text, arabic("Actions", spec.text)),
                    menus=(MENUS[spec.menu], arabic("Menus", MENUS[spec.menu])),
                )
            )
        return offers

    def _type(self, text: str) -> None:
        self._asked += 1
        typed = text.strip()
        if typed.startswith(NUMBER):
            self.palette.show_offers(self._paragraph(typed))
        elif typed.startswith(ARTICLE):
            self._find_articles(typed.removeprefix(ARTICLE).strip())
        else:
            recent = self._window.settings.actions.names()
            self.palette.show_offers(matching(self._offers, text, recent))

    def _paragraph(self, typed: str) -> list[Offer]:
        wanted = PARAGRAPH.fullmatch(typed)
        if wanted is None or self._window.workspace.article is None:
            return []
        number = int(wanted[1])
        text = self.tr("Go to paragraph {number}")
        return [Offer(typed, text.format(number=self._window.interface.number(number)))]

    def _find_articles(self, words: str) -> None:
        project, asked = self._window.workspace.project, self._asked
        if project is None:
            self.palette.show_offers([])
            return
        from annotator.store.listing import ArticleFilter  # noqa: PLC0415 - SQLAlchemy loads late

        wanted = ArticleFilter(text=words, annotator=self._window.workspace.annotator)

        def look(_task: Task) -> "list[ArticleRow]":
            return project.articles.page(wanted, limit=MOST, offset=0)

        tell = self._window.presenter.tell_error
        self._window.tasks.run(look, partial(self._show_articles, asked), tell)

    def _show_articles(self, asked: int, rows: "list[ArticleRow]") -> None:
        if asked == self._asked:
            self.palette.show_offers(
                [Offer(f"{ARTICLE}{row.id}", row.title, row.outlet or "") for row in rows]
            )

    def _do(self, offer: Offer) -> None:
        window = self._window
        self._leave()
        if offer.name.startswith(ARTICLE):
            window.navigation.open_article(offer.name.removeprefix(ARTICLE))
        elif offer.name.startswith(NUMBER):
            window.go.paragraph(int(offer.name.removeprefix(NUMBER)))
        else:
            window.settings.actions.add(offer.name)
            window.actions_[offer.name].trigger()

    def _leave(self) -> None:
        self._asked += 1
        had_focus = self.palette.field.hasFocus()
        self.palette.hide()
        if had_focus and self._back_to is not None and self._back_to.isVisible():
            self._back_to.setFocus()
        self._back_to = None
