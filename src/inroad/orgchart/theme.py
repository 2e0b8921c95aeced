"""The colours of a picture, light and dark: the same values as the web app's design tokens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for; names are those of the design tokens."""

    page: str
    surface: str
    surface_sunken: str
    hairline: str
    hairline_strong: str
    control_border: str
    text: str
    text_secondary: str
    text_tertiary: str
    accent_tint: str
    stance_mentor_fill: str
    stance_supporter_fill: str
    stance_neutral_fill: str
    stance_non_supporter_fill: str
    stance_opponent_fill: str
    stance_unknown_fill: str
    stance_unknown_tint: str
    line_reporting: str
    line_dotted: str
    line_influence: str
    line_conflict: str
    line_allied: str


LIGHT = Theme(
    page="#f5f5f7",
    surface="#ffffff",
    surface_sunken="#f0f0f3",
    hairline="#e2e3e8",
    hairline_strong="#c6c8d0",
    control_border="#8a8d97",
    text="#17181c",
    text_secondary="#4d5059",
    text_tertiary="#666973",
    accent_tint="#efedfb",
    stance_mentor_fill="#134a9c",
    stance_supporter_fill="#3a79c9",
    stance_neutral_fill="#70737c",
    stance_non_supporter_fill="#bd6514",
    stance_opponent_fill="#963704",
    stance_unknown_fill="#83868f",
    stance_unknown_tint="#f8f8fa",
    line_reporting="#868a96",
    line_dotted="#70747f",
    line_influence="#2b2d34",
    line_conflict="#963704",
    line_allied="#3a79c9",
)
DARK = Theme(
    page="#0d0e11",
    surface="#15171b",
    surface_sunken="#0f1013",
    hairline="#272a31",
    hairline_strong="#3b3f49",
    control_border="#6f7480",
    text="#eceef2",
    text_secondary="#b0b4be",
    text_tertiary="#8f949f",
    accent_tint="#262141",
    stance_mentor_fill="#7db1ff",
    stance_supporter_fill="#5088d2",
    stance_neutral_fill="#8d919b",
    stance_non_supporter_fill="#cb8438",
    stance_opponent_fill="#ff9d57",
    stance_unknown_fill="#7f848f",
    stance_unknown_tint="#191b20",
    line_reporting="#666b78",
    line_dotted="#7d828e",
    line_influence="#d6d9e0",
    line_conflict="#ff9d57",
    line_allied="#5088d2",
)
FONT = 'Inter,"Inter Variable",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif'


def style_of(theme: Theme) -> str:
    """The picture's style sheet."""
    ink, title, quiet = theme.text, theme.text_secondary, theme.text_tertiary
    rules = {
        "text": f"font:400 11px {FONT};fill:{title};unicode-bidi:plaintext",
        ".page": f"fill:{theme.page}",
        ".box": "stroke-width:1",
        ".box.person": f"fill:{theme.surface};stroke:{theme.hairline_strong}",
        ".box.placeholder": f"fill:none;stroke:{theme.control_border};stroke-dasharray:3 2",
        ".edge": f"fill:{theme.stance_unknown_fill}",
        ".strip.person": f"fill:{theme.stance_unknown_tint}",
        ".strip.placeholder": f"fill:none;stroke:{theme.hairline_strong};stroke-dasharray:3 2",
        ".avatar": f"fill:{theme.surface_sunken};stroke:{theme.hairline_strong}",
        ".avatar.placeholder": "fill:none;stroke-dasharray:3 2",
        ".initials": "font-weight:600;font-size:10px;text-anchor:middle",
        ".name": f"font-weight:600;font-size:12px;fill:{ink}",
        ".name.placeholder": f"fill:{title}",
        ".ring": f"fill:none;stroke:{theme.stance_unknown_fill};stroke-width:1.4;stroke-dasharray:2.2 1.6",
        ".count": f"font-weight:600;font-size:10px;text-anchor:end;fill:{title}",
        ".badge": f"fill:{theme.surface};stroke:{theme.hairline_strong}",
        ".badge-text": "font-weight:500;font-size:10px;text-anchor:middle",
        ".more": "font-size:12px",
        ".plus": f"fill:none;stroke:{title};stroke-width:1.25",
        ".under": f"fill:{theme.surface};stroke:{theme.hairline_strong}",
        ".heading": f"font-weight:600;fill:{quiet}",
        ".band": f"stroke:{theme.hairline}",
        ".line": "fill:none;stroke-width:1.25",
        ".line.solid": f"stroke:{theme.line_reporting}",
        ".line.dotted": f"stroke:{theme.line_dotted};stroke-dasharray:2 3",
    }
    return "".join([f"{selector}{{{rule}}}" for selector, rule in rules.items()])
