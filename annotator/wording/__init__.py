"""The sentences in which problems and lint findings are told, in English and Arabic.

Keyed by code; ``{name}`` stands for a value. Shown by the app and the command line alike.
The app's own labels live in its Qt translations instead.
"""

from annotator.wording.adjudication import ADJUDICATION
from annotator.wording.agreement import AGREEMENT
from annotator.wording.agreement_method import AGREEMENT_METHOD
from annotator.wording.agreement_report import AGREEMENT_REPORT
from annotator.wording.agreement_words import AGREEMENT_WORDS
from annotator.wording.app import APP
from annotator.wording.articles import ARTICLES
from annotator.wording.assignments import ASSIGNMENTS
from annotator.wording.bundles import BUNDLES
from annotator.wording.checks import CHECKS
from annotator.wording.entities import ENTITIES
from annotator.wording.evaluation import EVALUATION
from annotator.wording.files import FILES
from annotator.wording.language import Language, Sentences
from annotator.wording.lint import LINT
from annotator.wording.losses import LOSSES
from annotator.wording.neural import NEURAL
from annotator.wording.outbox import OUTBOX
from annotator.wording.packages import PACKAGES
from annotator.wording.schemes import SCHEMES
from annotator.wording.servers import SERVERS
from annotator.wording.store import STORE
from annotator.wording.team import TEAM
from annotator.wording.training import TRAINING

WORDING: dict[str, Sentences] = {
    **APP,
    **FILES,
    **ARTICLES,
    **CHECKS,
    **SCHEMES,
    **STORE,
    **LINT,
    **ENTITIES,
    **EVALUATION,
    **AGREEMENT,
    **AGREEMENT_REPORT,
    **AGREEMENT_METHOD,
    **AGREEMENT_WORDS,
    **NEURAL,
    **LOSSES,
    **BUNDLES,
    **TRAINING,
    **TEAM,
    **OUTBOX,
    **SERVERS,
    **ASSIGNMENTS,
    **PACKAGES,
    **ADJUDICATION,
}

__all__ = ["WORDING", "Language", "Sentences"]
