"""The program around the commands: whatever fails leaves by one sentence and an exit code, never by a trace."""

import os
import re
import sys
from collections.abc import Sequence
from typing import NoReturn, TextIO

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from inroad.cli.output import Unheard, finish, one_line, say_json
from inroad.language import speaking, t, tell_refusal, translated
from inroad.model.errors import BEYOND, Conflict, Forbidden, InroadError, Invalid, NotFound
from inroad.model.guide import LANGUAGES
from inroad.settings import read_settings

INTERRUPTED = 130


class Interrupted(InroadError):
    """Somebody pressed Ctrl-C."""

    code = "interrupted"

    def __init__(self) -> None:
        super().__init__("interrupted; what was not finished was not done")


EXIT_CODES: dict[type[InroadError], int] = {
    Invalid: 2, Forbidden: 3, NotFound: 4, Conflict: 5, Interrupted: INTERRUPTED,
}  # fmt: skip
"""The exit code of each kind of failure; any other is 1."""


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
        words, traced = _traced((sys.argv[1:] if args is None else list(args)) or ["--help"])
        words, asked = _language(words)
        _never_fail_to_print()
        with speaking(asked):
            try:
                code = self._run(words, complete_var, windows_expand_args=windows_expand_args, **extra)
            except BrokenPipeError:
                _forget(sys.stdout)
                code = 1
            except (KeyboardInterrupt, typer.Abort):
                code = _leave(Interrupted(), as_json="--json" in words)
            except Exception as error:
                if traced:
                    raise
                code = _leave(error, as_json="--json" in words)
        sys.exit(code)

    def _run(self, words: list[str], complete_var: str | None, *, windows_expand_args: bool, **extra: object) -> int:
        _refuse_what_is_no_text(words)
        self._refuse_swallowed(words)
        code = super().main(words, "inroad", complete_var, False, windows_expand_args, **extra)
        finish()
        if code == INTERRUPTED:  # that is how Typer tells of Ctrl-C
            raise KeyboardInterrupt
        return code or 0

    def _refuse_swallowed(self, words: list[str]) -> None:
        """An option whose value was forgotten takes the next option for it: "--title --json" names nobody "--json"."""
        command = self.commands.get(words[0]) if words else None
        taking = {
            name: getattr(each, "is_flag", False) for each in getattr(command, "params", ()) for name in each.opts
        }
        place = 1
        while place + 1 < len(words) and words[place] != "--":
            word, following = words[place : place + 2]
            takes_value = word.startswith("-") and taking.get(word) is False
            if takes_value and following.startswith("-") and following in taking:
                raise Invalid(f"{word} wants a value and {following} is an option; if it is meant: {word}={following}")
            place += 2 if takes_value else 1


def _traced(words: Sequence[str]) -> tuple[list[str], bool]:
    """The words without the one that asks where a failure happened, wherever it stands, and whether it was there."""
    end = words.index("--") if "--" in words else len(words)
    return [word for place, word in enumerate(words) if word != "--trace" or place > end], "--trace" in words[:end]


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


def _refuse_what_is_no_text(words: Sequence[str]) -> None:
    """Bytes of another encoding can neither be kept nor said again."""
    for word in words:
        if any("\ud800" <= char <= "\udfff" for char in word):
            shown = word.encode("utf-8", "replace").decode()
            raise Invalid(f"“{shown}” is not written in this machine's encoding; write it anew, or rename the file")


def _leave(error: Exception, *, as_json: bool) -> int:
    """Say what failed, on standard error where nothing else takes it; returns the exit code."""
    error = _in_our_words(error)
    code, name, sentence, params = _told(error)
    if isinstance(error, Unheard):
        _forget(sys.stdout)
    elif as_json:
        try:
            say_json({"error": {"code": name, "message": sentence, "params": params}})
        except (OSError, Unheard):
            _forget(sys.stdout)
        else:
            return code
    shown = _LONG.sub(r"\1…", one_line(sentence))
    try:
        typer.echo(f"inroad: {shown}", err=True)
    except OSError:
        _forget(sys.stderr)
    return code


def _told(error: Exception) -> tuple[int, str, str, dict[str, object]]:
    """The exit code, the name for programs, the sentence and the values of a failure."""
    if isinstance(error, InroadError):
        return _exit_code(error), error.code, tell_refusal(error), dict(error.params)
    if isinstance(error, TyperException):
        return error.exit_code, "usage", _usage(error), {}
    sentence = f"unexpected error, nothing more was changed: {type(error).__name__}: {error} (--trace shows where)"
    return 1, "internal", translated(sentence), {}


def _in_our_words(error: Exception) -> Exception:
    """What the machine refuses, as a refusal: a file that cannot be used, a value beyond all bounds."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, OverflowError | RecursionError | UnicodeEncodeError):
        return Invalid(BEYOND)
    if isinstance(error, OSError) and error.filename is not None:
        return Invalid(f"{error.filename} cannot be used: {error.strerror or error}")
    return Unheard.by(error) if isinstance(error, OSError) else error


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


_LONG = re.compile(r"(\S{200})\S+")
"""What is too long for a word: a terminal shall not be flooded."""
_NO_WORD = re.compile(r"Invalid value for '(.*?)': (?:Value error, )?'(.*?)' is not one of (.*)")
"""What the parser says where a word is none of a choice."""


def _never_fail_to_print() -> None:
    """A name in a script which the terminal cannot show becomes question marks; a stream that is closed hears nothing.

    Python has no stream at all (None) where it was closed before.
    """
    sys.stdout, sys.stderr = (_deaf() if stream is None else stream for stream in (sys.stdout, sys.stderr))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _deaf() -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _forget(stream: TextIO) -> None:
    """Nobody reads any more: let the interpreter's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
