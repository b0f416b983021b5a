"""Figures for operators, gathered when asked for. None names a person, a chat, a place or a concern."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

Figure = Callable[[], float | Mapping[str, float]]


class Figures(Collector):
    """A registry of its own, filled from what the engine counts anyway."""

    def __init__(self) -> None:
        """Empty."""
        self._figures: list[tuple[str, str, bool, Figure]] = []
        self.registry = CollectorRegistry()
        self.registry.register(self)

    def counter(self, name: str, what: str, figure: Figure) -> None:
        """Something that only grows; a mapping is shown by outcome."""
        self._figures.append((name, what, True, figure))

    def gauge(self, name: str, what: str, figure: Figure) -> None:
        """Something that goes up and down."""
        self._figures.append((name, what, False, figure))

    def collect(self) -> Iterator[Metric]:
        """What Prometheus reads."""
        for name, what, grows, figure in self._figures:
            family = CounterMetricFamily if grows else GaugeMetricFamily
            value = figure()
            if isinstance(value, Mapping):
                shown = family(f"agenda_{name}", what, labels=["outcome"])
                for outcome, number in sorted(value.items()):
                    shown.add_metric([outcome.replace(" ", "-")], float(number))
            else:
                shown = family(f"agenda_{name}", what, value=float(value))
            yield shown


def as_figures(counter: Counter[str]) -> Callable[[], Mapping[str, float]]:
    """A counter by outcome, as it stands when it is read."""
    return lambda: {outcome: float(number) for outcome, number in counter.items()}
