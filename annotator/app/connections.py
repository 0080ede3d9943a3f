"""Who hears whom: requests go up from the widgets, changes come down to them.

One function an area; the window connects nothing elsewhere.
"""

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


def connect(window: "MainWindow") -> None:
    """Connect the signals of all parts of a window."""
    areas = (
        _engines,
        _suggestions,
        _pale,
        _work,
        _article,
        _frames,
        _stances,
        _entities,
        _features,
        _findings,
        _guideline,
        _articles,
        _scores,
        _projects,
        _voice,
        _past,
        _remarks,
        _unplaced,
        _adjudication,
        _hours,
        _conflicts,
        _assigned,
        _overview,
        _ahead,
    )
    for area in areas:
        area(window)


def _work(window: "MainWindow") -> None:
    work, shown, later = window.workspace, window.presenter, window.afterwards.later
    work.closing.connect(window.places.leave)
    work.project_changed.connect(shown.show_project)
    work.article_changed.connect(shown.show_article)
    work.annotation_changed.connect(shown.show_work)
    work.annotation_changed.connect(later(shown.show_annotation))
    work.frame_changed.connect(shown.show_marks)
    work.frame_changed.connect(later(shown.show_frame))
    work.saving_changed.connect(shown.show_saving)
    work.saver.saved.connect(window.articles.follow_saved)
    work.saver.saved.connect(window.scheme_desk.follow_saved)
    work.sending.failed.connect(shown.tell_unsaved)
    work.sending.left_waiting.connect(window.online.tell_waiting)
    work.stepped.connect(shown.tell_step)
    window.watcher.start()
    window.watcher.changed.connect(shown.show_keyboard)
    window.header.language_requested.connect(window.appearance.switch_language)
    window.header.palette_requested.connect(window.show_palette)


def _article(window: "MainWindow") -> None:
    view = window.view
    view.verticalScrollBar().valueChanged.connect(lambda _value: window.tasks.give_way())
    view.selection_changed.connect(window.tasks.give_way)
    window.workspace.applied.connect(lambda _action: window.tasks.give_way())
    view.selection_changed.connect(window.presenter.show_hint)
    view.place_clicked.connect(window.commands.take_frame_at)
    view.reshape_requested.connect(window.edges.reshape)
    view.part_taken.connect(window.pale_commands.take_at)
    view.zoom_requested.connect(window.appearance.zoom)
    window.directions.changed.connect(window.presenter.show_direction)
    window.workspace.applied.connect(lambda _action: window.bar.outdate())


def _frames(window: "MainWindow") -> None:
    panel, commands = window.frame_panel, window.commands
    window.cards.frame_requested.connect(window.navigation.take_frame)
    panel.mode_requested.connect(commands.set_mode)
    panel.implicit_requested.connect(commands.toggle_implicit)


def _stances(window: "MainWindow") -> None:
    panel, stances = window.frame_panel.stance, window.stances
    panel.polarity_requested.connect(stances.set_polarity)
    panel.holder_requested.connect(stances.set_holder)
    panel.target_requested.connect(stances.set_target)
    panel.intensity_requested.connect(stances.set_intensity)
    panel.explicit_requested.connect(stances.toggle_explicit)
    panel.another_requested.connect(stances.add_another)
    panel.step_requested.connect(stances.step)
    window.frame_panel.commitment_requested.connect(stances.set_commitment)


def _entities(window: "MainWindow") -> None:
    book, panel, shown, who = window.book, window.entities, window.presenter, window.who
    book.changed.connect(shown.show_entities)
    book.failed.connect(shown.tell_error)
    book.stepped.connect(shown.tell_change)
    window.entity_commands.noted.connect(shown.show_saving)
    who.told.connect(window.bar.tell)
    window.desk.warmed.connect(who.warm)
    panel.form.failed.connect(shown.tell_error)
    panel.form.revision_requested.connect(book.revise)
    panel.highlight_requested.connect(window.view.highlight)
    panel.mention_requested.connect(window.navigation.go_to_mention)
    panel.merge_requested.connect(partial(who.ask_merge, beside=panel.merge))
    panel.move_requested.connect(partial(who.ask_where, beside=panel.move_))
    panel.unlink_requested.connect(window.entity_commands.unlink)


def _features(window: "MainWindow") -> None:
    panel, commands = window.features, window.feature_commands
    panel.frame_feature_requested.connect(commands.set_frame_feature)
    panel.mention_feature_requested.connect(commands.set_mention_feature)
    panel.label_requested.connect(commands.set_label)
    panel.unfolded.connect(window.appearance.keep_unfolded)
    window.view.selection_changed.connect(window.presenter.show_features)


def _engines(window: "MainWindow") -> None:
    # Before anybody asks who suggests.
    work, engines, learning = window.workspace, window.engines, window.learner.learning
    work.project_changed.connect(engines.follow_project)
    work.closing.connect(learning.leave)
    work.closing.connect(engines.leave)
    work.saver.saved.connect(learning.follow_saved)
    engines.changed.connect(window.pale.renew)
    engines.changed.connect(partial(_score_anew, window))
    engines.unusable.connect(window.learner.tell_unusable)


def _score_anew(window: "MainWindow") -> None:
    """Score by whoever suggests now, where the order goes by scores."""
    window.scoring.stop()
    window.scoring.follow(window.articles.chosen().order)


def _suggestions(window: "MainWindow") -> None:
    # Before the presenter, so that it finds what is suggested for the frame it shows.
    work, suggestions = window.workspace, window.suggestions
    work.article_changed.connect(suggestions.begin)
    work.article_changed.connect(window.afterwards.later(suggestions.learn))
    work.frame_changed.connect(suggestions.forget)
    work.frame_changed.connect(window.afterwards.later(suggestions.look))
    window.desk.warmed.connect(suggestions.warm)
    suggestions.failed.connect(window.presenter.tell_error)
    suggestions.changed.connect(window.presenter.show_suggestions)


def _pale(window: "MainWindow") -> None:
    # Before the presenter, too: what is taken is not to be pale in the same picture.
    work, pale, later = window.workspace, window.pale, window.afterwards.later
    work.project_changed.connect(window.blind.follow_project)
    work.project_changed.connect(pale.forget)
    work.article_changed.connect(pale.begin)
    work.annotation_changed.connect(pale.follow)
    work.annotation_changed.connect(later(pale.look))
    window.desk.warmed.connect(pale.warm)
    window.blind.changed.connect(window.suggestions.look)
    window.blind.changed.connect(pale.follow)
    window.blind.changed.connect(pale.look)
    window.blind.changed.connect(window.actions_["blind"].setChecked)
    window.view.selection_changed.connect(window.pale_commands.follow_caret)
    window.strip.suggestions_requested.connect(window.pale_commands.go_to_next)
    pale.changed.connect(window.presenter.show_pale)
    pale.changed.connect(later(window.presenter.count_pale))
    pale.pointed_at.connect(window.announcer.tell_pointed)
    pale.failed.connect(window.presenter.tell_error)


def _findings(window: "MainWindow") -> None:
    findings, shown = window.findings, window.presenter
    window.strip.findings_requested.connect(findings.go_to_next)
    findings.found.connect(window.strip.show_findings)
    findings.failed.connect(shown.tell_error)
    findings.chosen.connect(shown.show_finding)
    findings.listed.connect(window.findings_panel.show_findings)
    findings.stepped.connect(window.findings_panel.show_current)
    window.findings_panel.finding_requested.connect(findings.go_to)
    findings.chosen.connect(window.guideline.follow_finding)  # after the caret has gone there


def _guideline(window: "MainWindow") -> None:
    panel, guideline = window.guideline_panel, window.guideline
    window.workspace.project_changed.connect(panel.forget)
    panel.wanted.connect(guideline.fill)
    panel.import_requested.connect(guideline.ask_import)
    panel.builtin_requested.connect(lambda: guideline.save(None))
    panel.save_requested.connect(guideline.save)
    window.workspace.saver.saved.connect(guideline.follow_saved)


def _articles(window: "MainWindow") -> None:
    articles, navigation, shown = window.articles, window.navigation, window.presenter
    articles.article_requested.connect(navigation.open_article)
    articles.failed.connect(shown.tell_error)
    articles.listed.connect(lambda _first: window.no_article.show_empty(empty=not articles.total))
    articles.listed.connect(navigation.begin)
    articles.listed.connect(partial(_ask_old_conflicts, window))
    articles.order_chosen.connect(partial(setattr, window.settings, "order"))
    navigation.told.connect(window.bar.tell)
    navigation.failed.connect(window.online.tell_error)
    window.workspace.fetching.failed.connect(window.online.tell_error)
    work, fetching = window.workspace, window.workspace.fetching
    fetching.begun.connect(shown.show_hint)
    fetching.left.connect(work.annotation_changed)  # what is looked for where edits can be made
    fetching.left.connect(work.frame_changed)
    window.workspace.travelled.connect(navigation.follow_change)


def _ask_old_conflicts(window: "MainWindow", first: bool) -> None:  # noqa: FBT001 - a signal's value
    """Tell of what was left undecided when the project was open last."""
    if first:
        window.conflicts.follow_project()


def _scores(window: "MainWindow") -> None:
    scoring, bar, articles = window.scoring, window.scoring_bar, window.articles
    articles.order_chosen.connect(scoring.follow)
    articles.listed.connect(partial(_score_new, window))
    window.workspace.closing.connect(scoring.stop)
    bar.stop_requested.connect(scoring.cancel)
    scoring.advanced.connect(bar.show_progress)
    scoring.ended.connect(bar.hide)
    scoring.changed.connect(articles.refresh)
    scoring.told.connect(window.bar.tell)
    scoring.failed.connect(window.presenter.tell_error)


def _score_new(window: "MainWindow", first: bool) -> None:  # noqa: FBT001 - a signal's value
    """Score what has come into the project, where the order goes by scores."""
    if first:
        window.scoring.follow(window.articles.chosen().order)


def _projects(window: "MainWindow") -> None:
    desk, welcome = window.desk, window.welcome
    welcome.sample_requested.connect(desk.open_sample)
    welcome.new_requested.connect(desk.ask_new)
    welcome.open_requested.connect(desk.ask_open)
    welcome.project_requested.connect(desk.open)
    window.articles.listed.connect(window.afterwards.later(desk.warm))
    window.no_article.import_requested.connect(window.importing.open)
    desk.warmed.connect(window.places.warm)
    desk.made.connect(window.navigation.open_first_listed)
    desk.made.connect(window.importing.tell)
    desk.server_requested.connect(window.server_desk.open)
    window.server_desk.opened.connect(desk.take_opened)


def _voice(window: "MainWindow") -> None:
    work, voice = window.workspace, window.announcer
    work.article_changed.connect(voice.tell_article)
    work.applied.connect(voice.tell_edit)
    work.stepped.connect(voice.follow_step)
    work.frame_changed.connect(voice.tell_frame)
    window.bar.told.connect(voice.tell_message)
    window.view.selection_changed.connect(voice.tell_caret)
    window.view.suggestions_shown.connect(voice.tell_suggestions)
    window.findings.found.connect(voice.tell_findings)


def _past(window: "MainWindow") -> None:
    work, panel, same, bar = window.workspace, window.history_panel, window.same, window.review_bar
    work.annotation_changed.connect(window.afterwards.later(panel.follow))
    work.saver.saved.connect(panel.find_dates)
    panel.version_requested.connect(window.navigation.travel)
    panel.failed.connect(window.presenter.tell_error)
    work.closing.connect(same.end)
    bar.take_requested.connect(same.take)
    bar.skip_requested.connect(same.skip)
    bar.all_requested.connect(same.take_all)
    bar.end_requested.connect(same.end)


def _remarks(window: "MainWindow") -> None:
    work, panel, desk = window.workspace, window.comments, window.comments_desk
    work.article_changed.connect(desk.leave)
    work.annotation_changed.connect(window.afterwards.later(desk.show_annotation))
    work.annotation_changed.connect(desk.follow)
    panel.editor.textChanged.connect(desk.keep_draft)
    panel.on.activated.connect(lambda _index: desk.move())
    panel.written.connect(desk.write)
    panel.changed.connect(desk.change)
    panel.change_requested.connect(desk.begin_change)
    panel.removal_requested.connect(desk.remove)
    panel.place_requested.connect(desk.go_to)


def _unplaced(window: "MainWindow") -> None:
    work, panel, desk = window.workspace, window.unplaced_panel, window.unplaced
    work.annotation_changed.connect(window.afterwards.later(desk.show_annotation))
    panel.chosen.connect(desk.choose)
    panel.place_requested.connect(desk.place)
    panel.removal_requested.connect(desk.give_up)


def _adjudication(window: "MainWindow") -> None:
    desk, decisions, showing = window.adjudication, window.decisions, window.showing
    panel, work = window.differences, window.workspace
    window.online.changed.connect(desk.hear)
    desk.begun.connect(showing.begin)
    desk.ended.connect(showing.end)
    desk.opened.connect(showing.open)
    desk.listed.connect(window.cases.show_cases)
    desk.listed.connect(showing.show_left)
    desk.told.connect(window.bar.tell)
    desk.failed.connect(window.online.tell_error)
    decisions.walked.connect(showing.walk)
    decisions.suggested.connect(showing.show_suggestion)
    decisions.edit_requested.connect(showing.edit)
    decisions.note_requested.connect(showing.write_note)
    decisions.failed.connect(window.online.tell_error)
    work.applied.connect(showing.follow_edit)
    work.stepped.connect(decisions.follow_step)
    panel.key_pressed.connect(window.do)
    panel.side_requested.connect(decisions.take)
    panel.row_requested.connect(showing.choose)
    panel.noted.connect(decisions.keep_note)
    panel.language_changed.connect(showing.show)
    panel.note_left.connect(showing.leave_note)
    window.cases.article_requested.connect(desk.open)


def _hours(window: "MainWindow") -> None:
    work, watch = window.workspace, window.activity
    work.article_changed.connect(watch.follow_article)
    work.closing.connect(watch.leave)
    watch.start()


def _conflicts(window: "MainWindow") -> None:
    work, conflicts = window.workspace, window.conflicts
    work.sending.conflict_found.connect(conflicts.find)
    work.article_changed.connect(conflicts.follow_article)
    work.project_changed.connect(window.online.follow_project)
    window.online.changed_state.connect(window.presenter.show_saving)
    conflicts.bar.told.connect(window.announcer.tell_message)


def _assigned(window: "MainWindow") -> None:
    work, mine, desk = window.workspace, window.articles.mine, window.my_work
    work.project_changed.connect(desk.refresh)
    work.article_changed.connect(desk.follow_article)
    mine.claim_requested.connect(desk.claim)
    mine.only.clicked.connect(desk.keep_choice)


def _overview(window: "MainWindow") -> None:
    window.desk.warmed.connect(window.overview.warm)
    window.workspace.closing.connect(window.overview.forget)
    window.workspace.saver.saved.connect(window.overview.follow_saved)
    window.online.changed.connect(lambda _change: window.overview.follow_saved())


def _ahead(window: "MainWindow") -> None:
    work, ahead = window.workspace, window.ahead
    work.project_changed.connect(ahead.forget)
    work.article_changed.connect(ahead.follow)
    window.articles.listed.connect(ahead.follow)
    window.online.changed.connect(ahead.hear)
