"""Commands about definitions: what words mean, what is asked for, where the rules draw their lines."""

from pathlib import Path
from typing import Annotated

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import say, say_json, say_json_list, say_table
from inroad.cli.words import Database, Json, examples, kept_in_a_file
from inroad.language import spoken, translated
from inroad.model.errors import Invalid

commands = typer.Typer()


@commands.command(
    epilog=examples(
        "inroad definitions", "inroad definitions thresholds --json", "inroad definitions fields --language ru"
    )
)
def definitions(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Which one; all are listed by default.")] = None,
    language: Annotated[
        str | None, typer.Option(help="In which language fields and words are explained: en, ru; else as --lang.")
    ] = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Show what every word means, whom a map should name, and where the rules draw their lines."""
    with reading(db) as tx:
        from inroad.api.definitions import definition_answer
        from inroad.workspace.definitions import guides, list_definitions, read_definition

        if name is None:
            found = [definition_answer(each) for each in list_definitions(tx)]
        else:
            found = [definition_answer(read_definition(tx, name))]
        explained = guides(tx) if name == "fields" else {}
    if json:
        if name is None:
            say_json_list(found)
        else:
            say_json(found[0])
        return
    if name is None:
        say_table(
            ("Definition", "As it is"),
            ((each.name, translated("as it comes" if each.own is None else "your own version")) for each in found),
        )
    elif explained:
        said = language or spoken()
        for key, guide in explained.items():
            say(f"{key}: {guide.definition.get(said, guide.definition['en'])}")
            for word, meaning in guide.words.items():
                say(f"  {word}: {meaning.definition.get(said, meaning.definition['en'])}")
    else:
        say_json(found[0].value)


@commands.command(
    epilog=examples(
        "inroad define thresholds thresholds.json",
        "inroad define decision_steps steps.json --json",
        "inroad define thresholds --default",
    )
)
def define(
    name: Annotated[str, typer.Argument(metavar="NAME", help="`inroad definitions` lists them.")],
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help="JSON; of an object only what differs from how it comes.",
            callback=kept_in_a_file,
        ),
    ] = None,
    *,
    default: Annotated[bool, typer.Option("--default", help="Give your own version up.")] = False,
    db: Database = None,
    json: Json = False,
) -> None:
    """Write the workspace's own version of a definition, or give it up. For administrators."""
    if (file is None) is not default:
        raise Invalid("name a file with the new version, or give the old one up with --default", field="file")
    with writing(db) as tx:
        from inroad.api.definitions import definition_answer
        from inroad.workspace import definitions as verbs

        done = verbs.restore_definition(tx, name) if file is None else verbs.define(tx, name, _read(file, name))
    if json:
        say_json(definition_answer(done))
    else:
        say(f"{name} is {'as it comes' if done.own is None else 'your own version'}. `inroad undo` takes it back.")


def _read(file: Path, name: str) -> object:
    """What a file says; what `inroad definitions NAME --json` printed is understood as well."""
    import msgspec

    try:
        found: object = msgspec.json.decode(file.read_bytes())
    except OSError as error:
        raise Invalid(f"{file} cannot be opened: {error.strerror or error}", file=str(file)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Invalid(f"{file} is no JSON that can be read: {error}", file=str(file)) from error
    return found["value"] if isinstance(found, dict) and found.get("name") == name and "value" in found else found
