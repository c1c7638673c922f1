"""A name server for the crawl under test: names that end in .test lead where a check says."""

from tests.reliability.score import Trial

_PATCH = """
import socket
_usual, _asked, _answers = socket.getaddrinfo, {{}}, {answers!r}

def getaddrinfo(host, port, *rest, **named):
    name = host.decode() if isinstance(host, bytes) else host
    if isinstance(name, str) and name.endswith(".test"):
        times = _asked[name] = _asked.get(name, 0) + 1
        host = _answers[min(times, len(_answers)) - 1]
    return _usual(host, port, *rest, **named)

def gethostbyname(host):
    return getaddrinfo(host, 80, socket.AF_INET)[0][4][0]

socket.getaddrinfo, socket.gethostbyname = getaddrinfo, gethostbyname
"""


def resolves(trial: Trial, *answers: str) -> dict[str, str]:
    """The environment of a crawl in which a name leads to each answer in turn, then to the last."""
    folder = trial.folder / "names"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_PATCH.format(answers=answers))
    return {"PYTHONPATH": str(folder)}
