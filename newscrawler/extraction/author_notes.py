"""A note on who wrote a story stands beside its text, not in it."""

import re
from collections.abc import Collection

_LONGEST = 700  # characters
_LAST = 5  # paragraphs that may be one
_AGE = r"(?:,? \(?\d\d\)?,?)?"
_DOES = (
    r"(?:is|was|ist|war|est|es|é|è|är|er|jest|writes|works|covers|reports|leads|teaches"
    r"|can be reached|arbeitet|berichtet|leitet|schreibt|studierte|lebt|écrit|travaille|escribe"
    r"|escreve|scrive)\b"
)
_NOTE = re.compile(rf"{_AGE} {_DOES}")


def without_author_notes(body: str, authors: Collection[str]) -> str:
    r"""The text without notes over or under it that tell what one of its authors is or does.

    >>> without_author_notes("The pier is closed.\n\nAnn Lee is a reporter.", ["Ann Lee"])
    'The pier is closed.'
    >>> without_author_notes("Ann Lee is the new mayor.", ["Bo Ek"])
    'Ann Lee is the new mayor.'
    """
    blocks = body.split("\n\n")
    notes = {block for block in (blocks[0], *blocks[-_LAST:]) if _is_note(block, authors)}
    return "\n\n".join(block for block in blocks if block not in notes) or body


def _is_note(text: str, authors: Collection[str]) -> bool:
    if len(text) > _LONGEST:
        return False
    return any(
        " " in author and text.startswith(author) and _NOTE.match(text, len(author)) is not None
        for author in authors
    )
