"""What a person is in a decision: roles, stance, power. Unknown is a value of its own: never neutral, never zero."""

from dataclasses import dataclass
from enum import StrEnum

from inroad.model.errors import Invalid

HIGHEST_RATING = 10
HIGHEST_MEDDPICC = 3


class BuyingRole(StrEnum):
    """What part somebody has in the purchase; one may have several."""

    DECISION_MAKER = "decision_maker"
    ECONOMIC_BUYER = "economic_buyer"
    APPROVER = "approver"
    SIGNER = "signer"
    CHAMPION = "champion"
    COACH = "coach"
    EXECUTIVE_SPONSOR = "executive_sponsor"
    INFLUENCER = "influencer"
    TECHNICAL_BUYER = "technical_buyer"
    EVALUATOR = "evaluator"
    USER = "user"
    GATEKEEPER = "gatekeeper"
    BLOCKER = "blocker"
    PROCUREMENT = "procurement"
    LEGAL_COMPLIANCE = "legal_compliance"
    OTHER = "other"
    UNKNOWN = "unknown"

    @property
    def words(self) -> str:
        """The role as one says it."""
        return self.value.replace("_", " ")


class Stance(StrEnum):
    """How somebody stands towards us, the most favourable first."""

    MENTOR = "mentor"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    NON_SUPPORTER = "non_supporter"
    OPPONENT = "opponent"
    UNKNOWN = "unknown"

    @property
    def score(self) -> int | None:
        """From +2 to -2; None while unknown."""
        return _STANCE_SCORES.get(self)

    @property
    def supportive(self) -> bool:
        """Whether they are for us."""
        return self in {Stance.MENTOR, Stance.SUPPORTER}

    @property
    def opposed(self) -> bool:
        """Whether they are against us."""
        return self in {Stance.NON_SUPPORTER, Stance.OPPONENT}


_STANCE_SCORES = {
    Stance.MENTOR: 2,
    Stance.SUPPORTER: 1,
    Stance.NEUTRAL: 0,
    Stance.NON_SUPPORTER: -1,
    Stance.OPPONENT: -2,
}


class PoliticalStatus(StrEnum):
    """How near somebody is to those who really decide."""

    INNER_CIRCLE = "inner_circle"
    POLITICAL_STRUCTURE = "political_structure"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"

    @property
    def key_player(self) -> bool | None:
        """Whether they count; None while unknown."""
        if self is PoliticalStatus.UNKNOWN:
            return None
        return self is not PoliticalStatus.OUTSIDE


class Coverage(StrEnum):
    """How much contact we have with somebody."""

    UNKNOWN = "unknown"
    NO_CONTACT = "no_contact"
    BRIEF_CONTACT = "brief_contact"
    MULTIPLE_CONTACTS = "multiple_contacts"
    IN_DEPTH = "in_depth"


class RelationshipLevel(StrEnum):
    """What we are to somebody, the least first."""

    VENDOR = "vendor"
    CREDIBLE_SOURCE = "credible_source"
    PROBLEM_SOLVER = "problem_solver"
    TRUSTED_ADVISOR = "trusted_advisor"


class Adaptability(StrEnum):
    """How early somebody takes up what is new."""

    INNOVATOR = "innovator"
    VISIONARY = "visionary"
    PRAGMATIST = "pragmatist"
    CONSERVATIVE = "conservative"
    LAGGARD = "laggard"
    UNKNOWN = "unknown"


class DecisionOrientation(StrEnum):
    """What somebody decides by."""

    FINANCIAL = "financial"
    TECHNICAL = "technical"
    RELATIONSHIP = "relationship"
    BUSINESS = "business"
    UNKNOWN = "unknown"


class EngagementLevel(StrEnum):
    """How far somebody takes part, the least first."""

    UNAWARE = "unaware"
    RESISTANT = "resistant"
    NEUTRAL = "neutral"
    SUPPORTIVE = "supportive"
    LEADING = "leading"


class ResponseMode(StrEnum):
    """How somebody sees their present situation."""

    GROWTH = "growth"
    TROUBLE = "trouble"
    EVEN_KEEL = "even_keel"
    OVERCONFIDENT = "overconfident"
    UNKNOWN = "unknown"


class StakeholderProfile(StrEnum):
    """How somebody behaves in a change; the first three mobilise others."""

    GO_GETTER = "go_getter"
    TEACHER = "teacher"
    SKEPTIC = "skeptic"
    GUIDE = "guide"
    FRIEND = "friend"
    CLIMBER = "climber"
    BLOCKER = "blocker"
    UNKNOWN = "unknown"

    @property
    def mobiliser(self) -> bool:
        """Whether they get others to move."""
        return self in {StakeholderProfile.GO_GETTER, StakeholderProfile.TEACHER, StakeholderProfile.SKEPTIC}


class Raci(StrEnum):
    """What somebody is to a step of the decision: responsible, accountable, consulted or informed."""

    R = "R"
    A = "A"
    C = "C"
    I = "I"  # noqa: E741 - the letter that everybody in the field writes

    @property
    def words(self) -> str:
        """The letter in full."""
        return {"R": "responsible", "A": "accountable", "C": "consulted", "I": "informed"}[self.value]


class DecisionStep(StrEnum):
    """The usual steps of a decision, in their order; an account may have others."""

    DISCOVERY = "discovery"
    TECHNICAL_VALIDATION = "technical_validation"
    BUSINESS_CASE = "business_case"
    SECURITY = "security"
    LEGAL = "legal"
    PROCUREMENT = "procurement"
    SIGNATURE = "signature"


class OnionRing(StrEnum):
    """How close somebody is to the decision: takes it, shapes or stops it, is asked, lives with it."""

    CORE = "core"
    INNER = "inner"
    MIDDLE = "middle"
    OUTER = "outer"


class Quadrant(StrEnum):
    """The four fields of power and interest."""

    MANAGE_CLOSELY = "manage_closely"
    KEEP_SATISFIED = "keep_satisfied"
    KEEP_INFORMED = "keep_informed"
    MONITOR = "monitor"


class TeamRole(StrEnum):
    """What one of our people is to an account."""

    SDR = "sdr"
    ACCOUNT_EXECUTIVE = "account_executive"
    SOLUTIONS_ARCHITECT = "solutions_architect"
    CUSTOMER_SUCCESS = "customer_success"
    ACCOUNT_MANAGER = "account_manager"
    CAMPAIGN_MANAGER = "campaign_manager"
    EXECUTIVE_SPONSOR = "executive_sponsor"
    PARTNER_MANAGER = "partner_manager"


class ActionStatus(StrEnum):
    """How far an action is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    BLOCKED = "blocked"
    CANCELLED = "cancelled"


class Meddpicc(StrEnum):
    """What must be known of a deal to call it qualified; each is scored 0 to 3, beginning at 0."""

    METRICS = "metrics"
    ECONOMIC_BUYER = "economic_buyer"
    DECISION_CRITERIA = "decision_criteria"
    DECISION_PROCESS = "decision_process"
    PAPER_PROCESS = "paper_process"
    IDENTIFY_PAIN = "identify_pain"
    CHAMPION = "champion"
    COMPETITION = "competition"


@dataclass(frozen=True, slots=True)
class Rating:
    """Power or interest, 0 to 10, None while unknown; `estimated` when nobody set it but something suggests it."""

    value: int | None = None
    estimated: bool = False

    def __post_init__(self) -> None:
        if self.value is not None and not 0 <= self.value <= HIGHEST_RATING:
            raise Invalid(f"a rating is 0 to {HIGHEST_RATING}, not {self.value}", field="rating")
        if self.value is None and self.estimated:
            raise Invalid("what is unknown is not estimated", field="rating")

    @property
    def words(self) -> str:
        """The rating as it is shown: "7", "~6" when estimated, "unknown"."""
        if self.value is None:
            return "unknown"
        return f"~{self.value}" if self.estimated else str(self.value)


UNRATED = Rating()
