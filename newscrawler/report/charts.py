"""Charts as inline SVG: they stretch with the page, so words stand beside them, not in them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from markupsafe import Markup

_MOST_BARS = 60
_ENOUGH = 0.9

OTHERS = "others"


class Period(NamedTuple):
    """A unit that days are gathered in."""

    name: str
    days: int


PERIODS = (Period("day", 1), Period("week", 7), Period("month", 30), Period("year", 365))


@dataclass
class Series:
    """A name with its value in each bar."""

    name: str
    values: list[int]


@dataclass
class Timeline:
    """Values by period, stacked by name, oldest first."""

    period: str
    starts: list[str]
    """First day of each bar."""
    last: str
    """Last day of the last bar."""
    series: list[Series]
    elsewhere: int
    """What lies before the first bar or after the last."""

    @property
    def totals(self) -> list[int]:
        """The height of each bar."""
        return [sum(column) for column in zip(*(s.values for s in self.series), strict=True)]


class Window(NamedTuple):
    """Bars in a row, counted back from the last day of all."""

    period: Period
    newest: int
    oldest: int
    shown: int
    """What lies in them."""


def timeline(counts: Counter[tuple[str, str]], names: Sequence[str]) -> Timeline:
    """Counts by (day, name) in at most 60 bars, in the finest unit that still shows most of them.

    >>> counts = Counter({("2022-12-01", "a"): 2, ("2022-12-03", "b"): 1})
    >>> timeline(counts, ["a"]).totals
    [2, 0, 1]
    """
    days = {day: date.fromisoformat(day) for day, _ in counts}
    last = max(days.values())
    ages = Counter[int]()
    for (day, _), number in counts.items():
        ages[(last - days[day]).days] += number
    window = _window(ages)
    unit, bars = window.period.days, window.oldest - window.newest + 1
    table = {name: [0] * bars for name in (*names, OTHERS)}
    for (day, name), number in counts.items():
        bar = window.oldest - (last - days[day]).days // unit
        if 0 <= bar < bars:
            table[name if name in table else OTHERS][bar] += number
    end = last - timedelta(days=window.newest * unit)
    starts = [str(end - timedelta(days=(bars - i) * unit - 1)) for i in range(bars)]
    series = [Series(name, values) for name, values in table.items() if any(values)]
    return Timeline(window.period.name, starts, str(end), series, ages.total() - window.shown)


def _window(ages: Counter[int]) -> Window:
    """The fullest window of the finest unit in which one holds most of what there is."""
    windows = (_fullest(ages, period) for period in PERIODS)
    enough = _ENOUGH * ages.total()
    return next((w for w in windows if w.shown >= enough), _fullest(ages, PERIODS[-1]))


def _fullest(ages: Counter[int], period: Period) -> Window:
    bars = Counter[int]()
    for age, number in ages.items():
        bars[age // period.days] += number
    return max(
        (_from(bars, period, newest) for newest in sorted(bars)), key=lambda window: window.shown
    )


def _from(bars: Counter[int], period: Period, newest: int) -> Window:
    held = [bar for bar in bars if newest <= bar < newest + _MOST_BARS]
    return Window(period, newest, max(held), sum(bars[bar] for bar in held))


def stacked_bars(chart: Timeline, title: str) -> Markup:
    """Bars in the colours c0, c1…; each says its values when pointed at."""
    top = max(chart.totals, default=0) or 1
    bars = "".join(str(_bar(chart, i, top)) for i in range(len(chart.starts)))
    return _svg(f"0 0 {len(chart.starts) * 10} 100", title, Markup(bars))  # noqa: S704 - built escaped


def _bar(chart: Timeline, i: int, top: int) -> Markup:
    parts, base = [], 100.0
    for number, series in enumerate(chart.series):
        height = 100 * series.values[i] / top
        base -= height
        if height:
            parts.append(_rect(i * 10 + 1, base, 8, height, f"c{colour(series.name, number)}"))
    told = ", ".join(f"{s.name} {s.values[i]}" for s in chart.series if s.values[i])
    label = f"{chart.period} from {chart.starts[i]}" if chart.period != "day" else chart.starts[i]
    hover = Markup("<title>{}: {}</title>").format(label, told or "none")
    column = Markup('<rect class="hit" x="{}" y="0" width="10" height="100"/>').format(i * 10)
    return Markup("<g>{}{}{}</g>").format(hover, column, Markup("").join(parts))


def colour(name: str, number: int) -> str:
    """The class of a series: its number, or that of all the rest."""
    return "x" if name == OTHERS else str(number)


def meter(share: float, title: str) -> Markup:
    """A horizontal bar that fills a share of its room."""
    share = max(0.0, min(1.0, share))
    back = Markup('<rect class="back" x="0" y="0" width="100" height="10"/>')
    return _svg("0 0 100 10", title, back + _rect(0, 0, round(100 * share, 1), 10, "fill"))


def spark(values: Iterable[float], title: str) -> Markup:
    """A line without axes: how a figure went."""
    points = list(values)
    top, step = max(points, default=0) or 1, 100 / max(len(points) - 1, 1)
    line = " ".join(f"{i * step:.1f},{28 - 26 * value / top:.1f}" for i, value in enumerate(points))
    if len(points) == 1:
        line += f" 100,{line.partition(',')[2]}"
    return _svg("0 0 100 30", title, Markup('<polyline points="{}"/>').format(line))


def _rect(x: float, y: float, width: float, height: float, kind: str) -> Markup:
    return Markup('<rect class="{}" x="{}" y="{:.2f}" width="{}" height="{:.2f}"/>').format(
        kind, x, y, width, height
    )


def _svg(box: str, title: str, content: Markup) -> Markup:
    return Markup(
        '<svg viewBox="{}" preserveAspectRatio="none" role="img" aria-label="{}">'
        "<title>{}</title>{}</svg>"
    ).format(box, title, title, content)
