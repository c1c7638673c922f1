"""What each field of a dataclass means: the docstring that stands under it."""

import ast
import inspect
import textwrap
from functools import cache
from itertools import pairwise


@cache
def meanings(shape: type) -> dict[str, str]:
    """Docstrings of the fields of ``shape`` by field name, white space folded.

    >>> from newscrawler.items import Image
    >>> meanings(Image)["url"]
    'Absolute address of the picture.'
    """
    source = ast.parse(textwrap.dedent(inspect.getsource(shape))).body[0]
    assert isinstance(source, ast.ClassDef)  # noqa: S101 - what getsource of a class returns
    return {
        field.target.id: " ".join(str(text.value.value).split())
        for field, text in pairwise(source.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
    }
