"""How well copies are found: edits of real bodies, other stories and notices of one form.

    python -m benchmarks.near_duplicates ../shared/corpus [TEXTS_IN_THE_INDEX]

prints recall for each kind of edit, false finds for each kind of other text, precision and recall
over all, and the time a text costs when the index on disk holds 100,000 texts.
"""

import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from newscrawler.dedupe import NearDuplicates

Random = random.Random
Edit = Callable[[str, Random], str]

LOCAL = (
    "Residents of {town} told this newspaper on {day} that they had expected the news. The mayor, "
    "{name}, said the town hall would answer questions at a public meeting on {day} evening, and "
    "that {number} households had been written to. A spokeswoman for the county declined to say "
    "more before the council has met."
)
TOWNS = ("Elmhaven", "Port Rowan", "Karlsbrück", "Villanova", "Sankt Mikael", "Greyton")
NAMES = ("Ada Quill", "Jonas Berg", "Maria Teles", "Piet Louw", "Ingrid Falk", "Sam Okoro")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TEAMS = ("Rovers", "United", "Athletic", "Wanderers", "Harriers", "Albion", "Celtic", "Rangers")
AGENCIES = ("(Reuters)", "(AFP)", "(AP)", "(dpa)")


def fill(form: str, rng: Random) -> str:
    """A form with its slots filled at random."""
    parts = form.split("{")
    values = {"town": TOWNS, "name": NAMES, "day": DAYS, "team": TEAMS}
    out = [parts[0]]
    for part in parts[1:]:
        slot, _, rest = part.partition("}")
        word = str(rng.randint(2, 980)) if slot == "number" else rng.choice(values[slot])
        out.append(word + rest)
    return "".join(out)


def paragraphs(text: str) -> list[str]:
    return [part for part in text.split("\n\n") if part.strip()]


def dateline(text: str, rng: Random) -> str:
    place, day = rng.choice(TOWNS).upper(), rng.randint(1, 28)
    return f"{place}, December {day} {rng.choice(AGENCIES)} - {text}"


def headline(text: str, rng: Random) -> str:
    return f"{rng.choice(NAMES)} answers {rng.choice(TOWNS)} after {rng.choice(DAYS)}\n\n{text}"


def local_paragraph(text: str, rng: Random) -> str:
    parts = paragraphs(text)
    parts.insert(rng.randint(0, len(parts)), fill(LOCAL, rng))
    return "\n\n".join(parts)


def units_of(text: str) -> tuple[list[str], str]:
    """Words, or characters where there are hardly any spaces, and what joins them."""
    words = text.split()
    return (words, " ") if len(text) < 20 * len(words) else (list(text), "")


def cut_end(text: str, _: Random) -> str:
    units, joint = units_of(text)
    return joint.join(units[: 2 * len(units) // 3])


def cut_start(text: str, _: Random) -> str:
    units, joint = units_of(text)
    return joint.join(units[len(units) // 3 :])


def cut_inside(text: str, rng: Random) -> str:
    """Sentences left out here and there, a third of them."""
    sentences = text.replace("\n\n", " ").split(". ")
    kept = sorted(rng.sample(range(len(sentences)), max(1, 2 * len(sentences) // 3)))
    return ". ".join(sentences[i] for i in kept)


def words_changed(text: str, rng: Random) -> str:
    units, joint = units_of(text)
    pool = list(units)
    for i in rng.sample(range(len(units)), len(units) // 20):
        units[i] = rng.choice((rng.choice(pool), "", f"{units[i]} {rng.choice(pool)}"))
    return joint.join(units)


def reordered(text: str, rng: Random) -> str:
    parts = paragraphs(text)
    rng.shuffle(parts)
    return "\n\n".join(parts)


def relaid(text: str, _: Random) -> str:
    """Other quotes, dashes and line breaks, as another page system sets them."""
    marks = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "\n": " "})
    return text.translate(marks).replace(". ", ".\n")


def both(*edits: Edit) -> Edit:
    def edit(text: str, rng: Random) -> str:
        for one in edits:
            text = one(text, rng)
        return text

    return edit


EDITS: dict[str, Edit] = {
    "new headline": headline,
    "other dateline": dateline,
    "local paragraph": local_paragraph,
    "cut to two thirds, end": cut_end,
    "cut to two thirds, start": cut_start,
    "cut to two thirds, inside": cut_inside,
    "five words in a hundred": words_changed,
    "paragraphs reordered": reordered,
    "other marks and breaks": relaid,
    "headline, dateline, paragraph": both(headline, dateline, local_paragraph),
    "cut, words": both(cut_end, words_changed),
    "cut, words, dateline, paragraph": both(cut_end, words_changed, dateline, local_paragraph),
}

FORMS = (
    "{team} beat {team} {number}-{number} at {town} Park on {day}. {name} scored in the first half "
    "and {name} added a second after the break before a crowd of {number}. {team} stay in the "
    "lower half of the table with {number} points and travel to {town} next {day}. The match at "
    "{town} Park was watched by the national coach, who will name the squad on {day}.",
    "Weather for {town}: {day} will be partly cloudy with a high of {number} and a low of {number} "
    "degrees. Winds from the west at {number} kilometres an hour will ease by the evening. The "
    "chance of rain is {number} per cent. Sunrise is at {number}:{number} and sunset at "
    "{number}:{number}. The outlook for {day} is mostly dry with light winds along the coast.",
    "Shares of {team} Holdings closed {number} per cent higher at {number} on {day}, after opening "
    "at {number}. {number} thousand shares changed hands, against an average of {number} thousand "
    "over the last ninety days. The stock has gained {number} per cent this year. The company, led "
    "by {name}, reports its quarterly results on {day}. Its market value is {number} million.",
    "The winning numbers in the {day} draw are {number}, {number}, {number}, {number}, {number} "
    "and the bonus ball {number}. {number} tickets share the second prize. The jackpot was not "
    "won and stands at {number} million for the next draw on {day}. Players must be of age.",
    "Police in {town} are looking for witnesses of an accident on {day} in which {name}, {number}, "
    "was injured. The driver of a car left the road near {town} at about {number} o'clock and hit "
    "a wall. The road was closed for {number} minutes. Anyone who saw the accident is asked to "
    "call the station in {town}.",
    "{name}, of {town}, died on {day} at the age of {number}. The family will receive visitors at "
    "{town} chapel on {day} from {number} o'clock. The service is led by the Reverend {name}. "
    "Flowers may be sent to the chapel, and gifts to the hospice of {town}.",
)


def other_forms(_: list[str], rng: Random) -> Iterator[str]:
    for form in FORMS:
        for _notice in range(50):
            yield fill(form, rng)


def same_background(bodies: list[str], _: Random) -> Iterator[str]:
    """Another story that ends with up to three tenths of a known one as its background."""
    for known, other in zip(bodies[::2], bodies[1::2], strict=False):
        units, joint = units_of(known)
        news, new_joint = units_of(other)
        length = 3 * min(len(units), len(news)) // 10
        story = new_joint.join(news[: 7 * len(news) // 10])
        yield story + "\n\n" + joint.join(units[:length])


def live_blogs(_: list[str], rng: Random) -> Iterator[str]:
    """Days of a live blog: the same standing paragraph over other entries."""
    for _day in range(60):
        yield fill(LOCAL, Random(7)) + "\n\n" + fresh(rng, 300)


OTHERS: dict[str, Callable[[list[str], Random], Iterator[str]]] = {
    "another story, same background": same_background,
    "neighbours of a live blog": live_blogs,
    "notices of one form": other_forms,
}

SYLLABLES = re.findall("..", "kalomiturebedofegrihajunopequarostivewezafi")


def fresh(rng: Random, length: int) -> str:
    """A text that nobody wrote, with words as common and as rare as in a language."""
    words = (
        "".join(rng.choices(SYLLABLES, k=1 + int(rng.paretovariate(2)) % 4)) for _ in range(length)
    )
    return " ".join(word.capitalize() if rng.random() < 0.1 else word for word in words)


def bodies_in(corpus: Path) -> list[str]:
    """The bodies of the corpus that are long enough to cut, each once."""
    rows = map(json.loads, (corpus / "index.jsonl").read_text(encoding="utf-8").splitlines())
    found = ("\n\n".join(row["gold"].get("body") or ()) for row in rows)
    return [body for body in dict.fromkeys(found) if len(body) > 300]


class Tally(NamedTuple):
    """Copies found with the right original, wrong finds, and copies not found."""

    right: int
    wrong: int
    missing: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.wrong + self.missing)


def measure_edits(bodies: list[str], rng: Random) -> Tally:
    """Prints recall by kind of edit."""
    right = wrong = missing = 0
    for kind, edit in EDITS.items():
        seen = NearDuplicates()
        false = sum(seen.add(str(i), body) is not None for i, body in enumerate(bodies))
        found = [seen.add(f"{i}+", edit(body, rng)) for i, body in enumerate(bodies)]
        hits = sum(original == str(i) for i, original in enumerate(found))
        misses = found.count(None)
        right, missing = right + hits, missing + misses
        wrong += len(found) - hits - misses + false
        print(f"{kind:34} recall {hits / len(found):6.3f}")
    return Tally(right, wrong, missing)


def measure_others(bodies: list[str], rng: Random) -> int:
    """Prints false finds by kind; gives their number."""
    wrong = 0
    for kind, make in OTHERS.items():
        seen = NearDuplicates()
        for i, body in enumerate(bodies[::2]):
            seen.add(str(i), body)
        found = [seen.add(f"{i}+", text) for i, text in enumerate(make(bodies, rng))]
        false = len(found) - found.count(None)
        wrong += false
        print(f"{kind:34} false  {false / len(found):6.3f}")
    return wrong


def measure_speed(bodies: list[str], rng: Random, texts: int) -> None:
    """Prints the mean time a body costs in an index on disk that holds many texts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "near.db"
        with NearDuplicates(path) as seen:
            for i in range(texts):
                seen.add(f"old{i}", fresh(rng, 400))
            for name, edit in (("new texts", lambda body, _: body), ("copies", words_changed)):
                news = [edit(body, rng) for body in bodies]
                begun, cpu = time.perf_counter(), time.process_time()
                for i, body in enumerate(news):
                    seen.add(f"{name}{i}", body)
                wall = (time.perf_counter() - begun) / len(news) * 1000
                busy = (time.process_time() - cpu) / len(news) * 1000
                print(f"{name:9} at {texts} texts: {wall:.2f} ms each, {busy:.2f} ms of CPU")
        print(f"index: {path.stat().st_size / texts / 1000:.1f} kB a text on disk")


def main() -> None:
    bodies, rng = bodies_in(Path(sys.argv[1])), Random(20261123)
    edits = measure_edits(bodies, rng)
    all_texts = edits._replace(wrong=edits.wrong + measure_others(bodies, rng))
    print(f"{len(bodies)} bodies: precision {all_texts.precision:.4f}, recall {edits.recall:.4f}")
    measure_speed(bodies, rng, int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)


if __name__ == "__main__":
    main()
