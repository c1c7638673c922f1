"""How a command ends: an error is one sentence on standard error, and an exit code."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper

from scrapy.commands import ScrapyCommand

from newscrawler.errors import NewscrawlerError, UsageError
from newscrawler.exit_codes import ExitCode, code_of_error
from newscrawler.streams import silence

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a write to standard output fails with where it is a file on a full disk."""


@contextmanager
def told(command: ScrapyCommand) -> Iterator[None]:
    """Carries out what a command does; its output is UTF-8, as all rows are, in every locale."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        yield
        sys.stdout.flush()
    except NewscrawlerError as error:
        fail(command, f"{type(error).__name__}: {error}", code_of_error(error))
    except BrokenPipeError:
        # Whoever reads has seen enough (`| head`), and Python flushes what is left when it exits.
        command.exitcode = ExitCode.ERROR
        silence(sys.stdout)
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        where = error.filename or "the output"
        fail(command, f"cannot write {where}: {error.strerror}", ExitCode.NOT_WRITABLE)
        silence(sys.stdout)
    except KeyboardInterrupt:
        fail(command, "interrupted", ExitCode.INTERRUPTED)


def fail(command: ScrapyCommand, sentence: str, code: ExitCode) -> None:
    """Say why, and exit with this code."""
    print(sentence, file=sys.stderr)
    command.exitcode = code


def refuse_options(args: list[str]) -> None:
    """Scrapy's parser hands on what it does not know; raises UsageError naming the first of it."""
    for arg in args:
        if arg.startswith("-"):
            raise UsageError(f"there is no option {arg}")
