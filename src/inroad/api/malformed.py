"""What does not fit in a request's body or address, in words: which field, what stands there, and what may."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, get_args, get_type_hints

from litestar import Request

from inroad.language import t, translated

_NO_WORD = re.compile(r"Invalid enum value ['\"]?(.*?)['\"]?$")
_MOST_SHOWN = 80


def what_is_wrong(request: Request[Any, Any, Any], detail: Mapping[str, str]) -> str:
    """One thing that is wrong, in a sentence."""
    place, message = place_of(detail), detail["message"]
    found = _NO_WORD.match(message)
    words = [] if found is None or detail.get("source") != "body" else _words(request, place)
    if found is None or not words:
        return f"{place}: {translated(message)}"
    return t("refusal.no_word", named=place, value=f"“{found[1][:_MOST_SHOWN]}”", words=", ".join(words))


def place_of(detail: Mapping[str, str]) -> str:
    """Where in the request something is wrong: the parameter's name, the field of the body, or the body."""
    return detail.get("key") or ("body" if detail.get("source") == "body" else "request")


def _words(request: Request[Any, Any, Any], place: str) -> list[str]:
    """The words that a field of the body may be ("judged[0].confirmation"), none where it is no choice."""
    data = request.route_handler.parsed_fn_signature.parameters.get("data")
    hint: Any = None if data is None else data.annotation
    for name in re.sub(r"\[.*?\]", "", place).split("."):
        owner = next((each for each in _unwrapped(hint) if hasattr(each, "__struct_fields__")), None)
        hint = None if owner is None else get_type_hints(owner).get(name)
    choices = [each for each in _unwrapped(hint) if isinstance(each, type) and issubclass(each, Enum)]
    return [str(word.value) for choice in choices for word in choice]


def _unwrapped(hint: object) -> list[Any]:
    """A type and those within it: of a list of something or nothing, the something."""
    return [hint, *(inner for each in get_args(hint) for inner in _unwrapped(each))]
