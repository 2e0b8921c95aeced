"""Who somebody is to a decision: roles, stance, standing, closeness, and how well we know them.

Unknown is a value of its own everywhere: it is never neutral, and never nothing.
"""

from enum import StrEnum


class BuyingRole(StrEnum):
    """What part somebody plays in a purchase; one person may play several."""

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


class Stance(StrEnum):
    """Where somebody stands towards what we propose, from the one who pushes it to the one who fights it."""

    MENTOR = "mentor"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    NON_SUPPORTER = "non_supporter"
    OPPONENT = "opponent"
    UNKNOWN = "unknown"


class PoliticalStatus(StrEnum):
    """How near to where things are really decided; the first two are key players."""

    INNER_CIRCLE = "inner_circle"
    POLITICAL_STRUCTURE = "political_structure"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class Coverage(StrEnum):
    """How much contact we have with somebody."""

    UNKNOWN = "unknown"
    NO_CONTACT = "no_contact"
    BRIEF_CONTACT = "brief_contact"
    MULTIPLE_CONTACTS = "multiple_contacts"
    IN_DEPTH = "in_depth"


class RelationshipLevel(StrEnum):
    """What one of us is to one of them."""

    VENDOR = "vendor"
    CREDIBLE_SOURCE = "credible_source"
    PROBLEM_SOLVER = "problem_solver"
    TRUSTED_ADVISOR = "trusted_advisor"


class Adaptability(StrEnum):
    """How soon somebody takes up what is new."""

    INNOVATOR = "innovator"
    VISIONARY = "visionary"
    PRAGMATIST = "pragmatist"
    CONSERVATIVE = "conservative"
    LAGGARD = "laggard"
    UNKNOWN = "unknown"


class DecisionOrientation(StrEnum):
    """By what somebody decides."""

    FINANCIAL = "financial"
    TECHNICAL = "technical"
    RELATIONSHIP = "relationship"
    BUSINESS = "business"
    UNKNOWN = "unknown"


class EngagementLevel(StrEnum):
    """How engaged somebody is for the change, or should come to be."""

    UNAWARE = "unaware"
    RESISTANT = "resistant"
    NEUTRAL = "neutral"
    SUPPORTIVE = "supportive"
    LEADING = "leading"


class ResponseMode(StrEnum):
    """How somebody sees the present state of affairs, and therefore a change of it."""

    GROWTH = "growth"
    TROUBLE = "trouble"
    EVEN_KEEL = "even_keel"
    OVERCONFIDENT = "overconfident"
    UNKNOWN = "unknown"


class StakeholderProfile(StrEnum):
    """How somebody behaves when an organisation has to be moved; the first three are mobilisers."""

    GO_GETTER = "go_getter"
    TEACHER = "teacher"
    SKEPTIC = "skeptic"
    GUIDE = "guide"
    FRIEND = "friend"
    CLIMBER = "climber"
    BLOCKER = "blocker"
    UNKNOWN = "unknown"


class Raci(StrEnum):
    """Responsible, accountable, consulted or informed in a step of the decision."""

    RESPONSIBLE = "R"
    ACCOUNTABLE = "A"
    CONSULTED = "C"
    INFORMED = "I"


class DecisionStep(StrEnum):
    """The steps in which a decision is usually taken; a workspace may have others."""

    DISCOVERY = "discovery"
    TECHNICAL_VALIDATION = "technical_validation"
    BUSINESS_CASE = "business_case"
    SECURITY = "security"
    LEGAL = "legal"
    PROCUREMENT = "procurement"
    SIGNATURE = "signature"


class OnionRing(StrEnum):
    """How close to the decision: takes it, shapes it, is asked, lives with it."""

    CORE = "core"
    INNER = "inner"
    MIDDLE = "middle"
    OUTER = "outer"


class TeamRole(StrEnum):
    """What one of us does for an account."""

    SDR = "sdr"
    ACCOUNT_EXECUTIVE = "account_executive"
    SOLUTIONS_ARCHITECT = "solutions_architect"
    CUSTOMER_SUCCESS = "customer_success"
    ACCOUNT_MANAGER = "account_manager"
    CAMPAIGN_MANAGER = "campaign_manager"
    EXECUTIVE_SPONSOR = "executive_sponsor"
    PARTNER_MANAGER = "partner_manager"


class Meddpicc(StrEnum):
    """What one must know of a deal before one may count on it; each from 0 to 3."""

    METRICS = "metrics"
    ECONOMIC_BUYER = "economic_buyer"
    DECISION_CRITERIA = "decision_criteria"
    DECISION_PROCESS = "decision_process"
    PAPER_PROCESS = "paper_process"
    IDENTIFY_PAIN = "identify_pain"
    CHAMPION = "champion"
    COMPETITION = "competition"
