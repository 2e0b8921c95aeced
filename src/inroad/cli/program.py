"""The program around the commands: whatever fails leaves by one sentence and an exit code, never by a trace."""

import os
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from inroad.cli.output import one_line, say_json
from inroad.language import speaking, t, tell_refusal, translated
from inroad.model.errors import Conflict, Forbidden, InroadError, Invalid, NotFound
from inroad.model.guide import LANGUAGES
from inroad.settings import read_settings

EXIT_CODES: dict[type[InroadError], int] = {Invalid: 2, Forbidden: 3, NotFound: 4, Conflict: 5}
"""The exit code of each kind of failure; any other is 1."""
INTERRUPTED = 130


class Program(TyperGroup):
    """All commands, run so that a user or a script meets a failure as a sentence (or as JSON) and an exit code."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: object,
    ) -> NoReturn:
        """Run one command line and leave."""
        del prog_name, standalone_mode
        words, asked = _language((sys.argv[1:] if args is None else list(args)) or ["--help"])
        _never_fail_to_print()
        with speaking(asked):
            code = self._run(words, complete_var, windows_expand_args=windows_expand_args, **extra)
        sys.exit(code)

    def _run(self, words: list[str], complete_var: str | None, *, windows_expand_args: bool, **extra: object) -> int:
        try:
            code = super().main(words, "inroad", complete_var, False, windows_expand_args, **extra)
            sys.stdout.flush()
        except BrokenPipeError:
            _forget_stdout()
            code = 1
        except (KeyboardInterrupt, typer.Abort):
            code = INTERRUPTED
        except Exception as error:
            if "--trace" in words:
                raise
            code = _tell(error, as_json="--json" in words)
        return code or 0


def _language(words: Sequence[str]) -> tuple[list[str], str]:
    """The words without those that choose a language (wherever they stand), and the language that is spoken."""
    left, asked = list(words), read_settings().language
    for place, word in enumerate(left):
        name, sign, said = word.partition("=")
        if name == "--lang":
            said = said if sign else "".join(left[place + 1 : place + 2])
            if said in LANGUAGES:
                del left[place : place + (1 if sign else 2)]
                return left, said
            break  # the root command refuses it, and says what there is
        if word == "--":
            break
    return left, asked


def _tell(error: Exception, *, as_json: bool) -> int:
    """Say what failed; returns the exit code."""
    if isinstance(error, InroadError):
        code, name = _exit_code(error), error.code
        sentence, params = tell_refusal(error), dict(error.params)
    elif isinstance(error, TyperException):
        code, name = error.exit_code, "usage"
        sentence, params = _usage(error), {}
    else:
        code, name, params = 1, "internal", {}
        sentence = translated(
            f"unexpected error, nothing more was changed: {type(error).__name__}: {error} (--trace shows where)"
        )
    if as_json:
        say_json({"error": {"code": name, "message": sentence, "params": params}})
    else:
        typer.echo(f"inroad: {one_line(sentence)}", err=True)
    return code


def _exit_code(error: InroadError) -> int:
    return next((code for kind, code in EXIT_CODES.items() if isinstance(error, kind)), 1)


def _usage(error: TyperException) -> str:
    context = getattr(error, "ctx", None)
    hint = f"; {t('refusal.see')} `{context.command_path} --help`" if context is not None else ""
    sentence = one_line(error.format_message()).rstrip(".")
    found = _NO_WORD.fullmatch(sentence)
    if found is not None:
        words = ", ".join(re.findall(r"'(.*?)'", found[3]))
        sentence = t("refusal.no_word", named=found[1], value=f"“{found[2]}”", words=words)
    else:
        sentence = translated(sentence)
    return sentence + hint


_NO_WORD = re.compile(r"Invalid value for '(.*?)': (?:Value error, )?'(.*?)' is not one of (.*)")
"""What the parser says where a word is none of a choice."""


def _never_fail_to_print() -> None:
    """A name in a script which the terminal cannot show becomes question marks instead of a failure."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _forget_stdout() -> None:
    """Nobody reads any more: let the interpreter's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
