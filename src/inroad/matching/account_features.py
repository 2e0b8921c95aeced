"""What is compared between two companies, level by level, in words; `account_levels` finds the levels."""

from inroad.matching.account_weights import AHEAD_LEFT, AHEAD_RIGHT, BASE, BEHIND, CURVES, OVERLAP, WEIGHTS
from inroad.matching.features import Feature, Level, Model

_UNKNOWN = Level("unknown")


def _levels(*pairs: tuple[str, str]) -> tuple[Level, ...]:
    return tuple(Level(name, says) for name, says in pairs)


ACCOUNT_FEATURES = (
    Feature(
        "name",
        "Weight of the words that both names have, of all their words' weight.",
        (
            Level("unknown", "a name is missing"),
            *_levels(
                ("same letters", "same name"),
                ("same words", "the names have the same words"),
                ("93 % and more", "names almost the same"),
                ("85 %", "names almost the same"),
                ("75 %", "names very alike"),
                ("65 %", "names alike"),
                ("50 %", "names alike"),
                ("35 %", "names share some words"),
                ("15 %", "names share little"),
                ("less", "names differ"),
            ),
        ),
    ),
    Feature(
        "shared words",
        "How telling the shared words are, in nats: rare words tell more.",
        (
            _UNKNOWN,
            Level("below 2"),
            Level("2"),
            Level("4"),
            Level("6"),
            *(Level(str(step), "names share the rare word “{word}”") for step in (8, 10, 12, 15, 19, 25)),
            Level("same letters, below 4"),
            *(Level(f"same letters, {step}") for step in (4, 6, 8, 10, 12, 15)),
        ),
    ),
    Feature(
        "words left over",
        "What only one of the names has.",
        (
            _UNKNOWN,
            *_levels(
                ("none", ""),
                ("one name has a light word more", "one name has a common word more"),
                ("one name has more", "one name has words more"),
                ("one name has much more", "one name has words more"),
                ("both a little", ""),
                ("both", "each name has words of its own"),
                ("both much", "each name has rare words of its own"),
                ("a light word inside", "one name has a common word more"),
                ("more inside", "one name has words more"),
                ("much more inside", "one name has words more"),
            ),
        ),
    ),
    Feature(
        "letters",
        "The longest common subsequence of the letters, of both lengths.",
        (
            _UNKNOWN,
            Level("below 45 %"),
            Level("45 %"),
            Level("60 %"),
            Level("70 %"),
            *(Level(f"{step} %", "names are spelt alike") for step in (80, 87, 92, 96)),
            Level("all"),
        ),
    ),
    Feature(
        "first word",
        "The first word of a company's name is most often its own.",
        (
            _UNKNOWN,
            Level("same"),
            Level("one begins the other"),
            Level("alike"),
            Level("other", "the first words differ"),
        ),
    ),
    Feature(
        "numbers",
        "Numbers tell funds, plants and series apart.",
        (
            Level("none"),
            Level("same", "same number in the names"),
            Level("one has a number", "only one name has a number"),
            Level("other", "the numbers in the names differ"),
        ),
    ),
    Feature(
        "funds",
        "A fund is not the house that keeps it.",
        (
            Level("none"),
            Level("both", "both are funds"),
            Level("one", "only one of them is a fund"),
        ),
    ),
    Feature(
        "kind of name",
        "Which of the names that a record bears were compared.",
        (
            Level("the name"),
            Level("another name", "by another name it bears"),
            Level("a former name", "by a former name"),
            Level("a part", "by a part of a name"),
            Level("in brackets", "by a name in brackets"),
            Level("before a dash, with its form", "by the name before a dash"),
        ),
    ),
    Feature(
        "initials",
        "One name is made of the other's first letters; few letters in long lists are so by chance.",
        (
            Level("no"),
            *(
                Level(how, "one name is the other's initials")
                for how in ("by chance", "perhaps by chance", "seldom by chance", "hardly by chance")
            ),
        ),
    ),
    Feature(
        "legal form",
        "Families of legal forms: Ltd and GmbH are one, AG and S.p.A. another.",
        (
            _UNKNOWN,
            Level("same family", "same kind of legal form"),
            Level("one is general"),
            Level("other", "the legal forms differ"),
            Level("same form", "same legal form"),
        ),
    ),
    Feature(
        "domain",
        "The registrable domains of sites and e-mail addresses.",
        (
            _UNKNOWN,
            Level("same", "same registrable domain"),
            Level("same, two names use it", "same registrable domain"),
            Level("same, several names use it", "same domain, which several names use"),
            Level("same, but many share it", "same host, which many share"),
            Level("same page on a shared host", "same page on a shared host"),
            Level("other", "the domains differ"),
            Level("other ending", "domains of the same name with other endings"),
            Level("another page", "other pages on shared hosts"),
            Level("same, names missing", "same registrable domain"),
            Level("same, names missing, 2 records", "same registrable domain, which 2 records of one list have"),
            Level("same, names missing, more", "same registrable domain, which several records of one list have"),
            Level("other ending, as others have", "several domains have the same name with other endings"),
            Level("one begins the other", "one domain begins like the other"),
            Level(
                "same, names missing, 2 records of both", "same registrable domain, which 2 records of both lists have"
            ),
        ),
    ),
    Feature(
        "domain and name",
        "How the domain of one fits the name of the other, where the domains are not the same.",
        (
            _UNKNOWN,
            Level("is the name", "a domain is made of the other's name"),
            Level("begins alike"),
            Level("unlike", "no domain fits the other's name"),
            Level("same label"),
        ),
    ),
    Feature(
        "country",
        "Countries by their ISO codes.",
        (_UNKNOWN, Level("same", "same country"), Level("other", "countries differ")),
    ),
    Feature(
        "city", "Cities by their letters.", (_UNKNOWN, Level("same", "same city"), Level("other", "cities differ"))
    ),
    Feature(
        "registry number",
        "LEI, DUNS, tax and company numbers of the same registry.",
        (_UNKNOWN, Level("same", "same registry number"), Level("other", "registry numbers differ")),
    ),
    Feature(
        "phone",
        "The last nine digits. A number of several unlike names is a house's, or an agent's.",
        (
            _UNKNOWN,
            Level("same", "same telephone number"),
            Level("other", "telephone numbers differ"),
            Level("same, two names use it", "same telephone number, which two names use"),
            Level("same, several names use it", "same telephone number, which several names use"),
        ),
    ),
    Feature("e-mail", "Whole addresses.", (_UNKNOWN, Level("same", "same e-mail address"), Level("other"))),
    Feature(
        "namesakes",
        "How many records of one list bear this very name.",
        (
            _UNKNOWN,
            Level("one"),
            Level("2", "2 records bear this name"),
            Level("3 to 5", "several records bear this name"),
            Level("6 to 20", "many records bear this name"),
            Level("more", "a great many records bear this name"),
            Level("2, same form", "2 records bear this name"),
            Level("3 to 5, same form", "several records bear this name"),
            Level("6 to 20, same form", "many records bear this name"),
            Level("more, same form", "a great many records bear this name"),
        ),
    ),
    Feature(
        "what is known",
        "What there was to compare beside the names.",
        (Level("nothing", "only the names could be compared"), Level("places"), Level("more"), Level("no name")),
    ),
)

ACCOUNT_MODEL = Model(
    ACCOUNT_FEATURES,
    WEIGHTS,
    BASE,
    CURVES,
    AHEAD_LEFT,
    AHEAD_RIGHT,
    OVERLAP,
    BEHIND,
    doubts={
        "name": frozenset({0, 8, 9, 10}),
        "words left over": frozenset({3, 4, 5, 6, 7, 8, 9, 10}),
        "domain": frozenset({6, 7, 12, 13}),
        "what is known": frozenset({3}),
    },
)
"""How companies are scored; trained by `benchmarks/matching/train.py`."""
