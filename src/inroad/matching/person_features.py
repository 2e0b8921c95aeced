"""What is compared between two people, level by level, in words; `person_levels` finds the levels."""

from inroad.matching.features import Feature, Level, Model
from inroad.matching.person_weights import AHEAD_LEFT, AHEAD_RIGHT, BASE, BEHIND, CURVES, OVERLAP, WEIGHTS

_UNKNOWN = Level("unknown")

PERSON_FEATURES = (
    Feature(
        "name",
        "The words of the names in any order; nicknames are undone, forms of address dropped.",
        (
            Level("unknown", "a name is missing"),
            Level("same words", "same name"),
            Level("one has more", "same name, one with a further name"),
            Level("short or initial", "same name, with initials or short forms"),
            Level("spelt alike", "names are spelt alike"),
            Level("one in common", "names share a word"),
            Level("other", "names differ"),
            Level("alike, both known", "the names look alike, but both are names"),
        ),
    ),
    Feature(
        "rarity",
        "How telling the shared words are, in nats: rare names tell more.",
        (
            _UNKNOWN,
            Level("below 4"),
            Level("4"),
            Level("7"),
            *(Level(str(step), "the name “{word}” is rare") for step in (10, 13, 17, 22)),
        ),
    ),
    Feature(
        "e-mail",
        "Addresses, without what stands behind a plus sign. Several unlike names read a team's.",
        (
            _UNKNOWN,
            Level("same", "same e-mail address"),
            Level("same reader, other host", "same reader at another mail host"),
            Level("other reader, same host", "other reader at the same mail host"),
            Level("other", "e-mail addresses differ"),
            Level("same, two names use it", "same e-mail address, which two names use"),
            Level("same, several names use it", "same e-mail address, which several names use"),
            Level("same, many names use it", "same e-mail address, which many names use"),
        ),
    ),
    Feature(
        "phone",
        "The last nine digits. Several unlike names share a team's, or a switchboard's.",
        (
            _UNKNOWN,
            Level("same", "same telephone number"),
            Level("other", "telephone numbers differ"),
            Level("same, two names use it", "same telephone number, which two names use"),
            Level("same, several names use it", "same telephone number, which several names use"),
            Level("same, many names use it", "same telephone number, which many names use"),
        ),
    ),
    Feature(
        "profile",
        "Addresses of profiles, such as linkedin.com/in/name.",
        (_UNKNOWN, Level("same", "same profile address"), Level("other", "profile addresses differ")),
    ),
    Feature(
        "company",
        "Employers, by name or by mail host. Another one may be a change of jobs; among many colleagues are namesakes.",
        (
            _UNKNOWN,
            Level("same", "same company"),
            Level("alike", "companies alike"),
            Level("other", "companies differ"),
            Level("same, of more than 8 records", "same company"),
            Level("same, of more than 60 records", "same company, where many work"),
        ),
    ),
    Feature(
        "title",
        "Job titles by their words.",
        (_UNKNOWN, Level("same", "same title"), Level("alike", "titles alike"), Level("other", "titles differ")),
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
        "namesakes",
        "How many records of one list bear this very name.",
        (
            Level("names differ"),
            Level("one"),
            Level("2", "2 records bear this name"),
            Level("3 to 5", "several records bear this name"),
            Level("more", "many records bear this name"),
        ),
    ),
    Feature(
        "what is known",
        "What there was to compare beside the names.",
        (Level("nothing", "only the names could be compared"), Level("work and places"), Level("more")),
    ),
)

PERSON_MODEL = Model(
    PERSON_FEATURES,
    WEIGHTS,
    BASE,
    CURVES,
    AHEAD_LEFT,
    AHEAD_RIGHT,
    OVERLAP,
    BEHIND,
    doubts={"name": frozenset({0, 4, 5, 6, 7})},
)
"""How people are scored; trained by `benchmarks/matching/train.py`."""
