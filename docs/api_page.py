"""The reference of the HTTP API, from the server's own description of itself (OpenAPI)."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from inroad.api.app import create_app
from inroad.api.security import Doorkeeper
from inroad.bootstrap import install
from inroad.settings import Settings

Schema = dict[str, Any]

PREFACE = """\
# HTTP API

The server that `inroad serve` starts answers on this machine only. A program sends the token which `inroad serve
--json` prints as `Authorization: Bearer …`; a page sends the session cookie, and with every change the header
`X-Inroad-Csrf` with the token from `GET /api/session`.

Days are ISO dates (`2026-03-31`), moments are ISO times with a zone, identities are 32 hexadecimal digits. Everything
that is not a success answers `{"error": {"code", "message", "params"}}`: 400 what was asked cannot mean anything, 401
nobody is signed in, 403 not allowed, 404 no such thing or not yours to see, 409 somebody changed the same fields
(`params.fields` gives mine, theirs and base of each), 503 the database is busy or away.

Sentences (of reasons, refusals and pictures) are told in the language of `Accept-Language`, `en` or `ru`; for a link to
a picture `?lang=ru` asks the same. Codes and values never change with it.

An account, a person or a seat that was merged into another answers 308 to who reads, with the `Location` of what it has
become, and 404 `merged` (`params.into`) to who would change it. Taking the merge back restores the old address.

An edit sends the version that its editor saw: `{"base_version": 17, "set": {"title": "CFO"}}`. Edits of different
fields both hold; edits of the same field answer 409.

This page is generated from the program; `GET /api/openapi/openapi.json` is the same for machines.
"""


def description() -> Schema:
    """The server's description of itself."""
    installation = install(Settings(database=":memory:"))
    try:
        return create_app(installation, Doorkeeper(secret="")).openapi_schema.to_schema()
    finally:
        installation.store.close()


def description_file(schema: Schema) -> str:
    """The description as the file that the web app's client is made from."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def page(schema: Schema) -> str:
    """The description as a page: one section a tag, then the shapes of what is sent and answered."""
    sections: dict[str, list[str]] = {}
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            tag = operation.get("tags", ["other"])[0]
            sections.setdefault(tag, []).append(_operation(f"{method.upper()} {path}", operation))
    shapes = [_shape(name, shape) for name, shape in sorted(schema["components"]["schemas"].items())]
    parts = [PREFACE, *(f"## {tag.capitalize()}\n\n" + "\n".join(sections[tag]) for tag in sorted(sections))]
    return "\n".join([*parts, "## Shapes\n", *shapes]).rstrip() + "\n"


def _operation(title: str, operation: Schema) -> str:
    lines = [f"### `{title}`\n", f"{operation.get('description', '')}\n"]
    parameters = operation.get("parameters", [])
    if parameters:
        rows = [
            (
                f"`{parameter['name']}`",
                _type(parameter["schema"]),
                "required" if parameter.get("required") else _default(parameter["schema"]),
                parameter.get("description") or parameter["schema"].get("description", ""),
            )
            for parameter in parameters
        ]
        lines.append(_table(("parameter", "type", "default", "meaning"), rows))
    lines += [f"Sends {body}.\n" for body in _bodies(operation.get("requestBody"))]
    for status, answer in operation["responses"].items():
        if status.startswith("2"):
            told = ", ".join(_bodies(answer)) or "nothing"
            lines.append(f"Answers {status}: {told}.\n")
    return "\n".join(lines)


def _bodies(holder: Schema | None) -> Iterator[str]:
    for media, content in (holder or {}).get("content", {}).items():
        kind = _type(content.get("schema", {}))
        yield kind if media == "application/json" else f"{kind} as {media}"


def _shape(name: str, shape: Schema) -> str:
    lines = [f"### {name}\n"]
    if shape.get("description"):
        lines.append(f"{shape['description']}\n")
    required = set(shape.get("required", ()))
    fields = shape.get("properties", {})
    if fields:
        rows = [
            (f"`{field}`", _type(kind), "required" if field in required else _default(kind))
            for field, kind in sorted(fields.items())
        ]
        lines.append(_table(("field", "type", "default"), rows))
    elif "enum" in shape:
        lines.append(f"One of {', '.join(f'`{value}`' for value in shape['enum'])}.\n")
    return "\n".join(lines)


def _type(schema: Schema) -> str:
    """A schema in a few words; a shape of its own is a link to its section."""
    choices = schema.get("oneOf") or schema.get("anyOf")
    if choices:
        return " or ".join(dict.fromkeys(_type(choice) for choice in choices))
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "enum" in schema:
        return " or ".join(f"`{value}`" for value in schema["enum"])
    kind = schema.get("type", "anything")
    if kind == "array":
        return f"list of {_type(schema.get('items', {}))}"
    named = {"date": "day", "date-time": "moment", "binary": "file"}.get(schema.get("format", ""))
    return named or (kind if isinstance(kind, str) else " or ".join(kind))


def _default(schema: Schema) -> str:
    return f"`{json.dumps(schema['default'], ensure_ascii=False)}`" if schema.get("default") not in (None, "") else ""


def _table(heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    cells = [heading, tuple("---" for _ in heading), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |" for row in cells) + "\n"
