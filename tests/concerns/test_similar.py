"""Near-duplicates are found through slips and moved words, and unlike worries are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.concerns.similar import MOST_SHOWN, Candidate, similar

OPEN = [
    "No light at the water point, girls afraid after 7",
    "Lamp broken at the school gate since March",
    "Drivers block the ambulance lane on market day",
    "Young men drink and fight outside the bar at night",
    "The river path floods and children cannot reach school",
    "Pension queue: money is taken from old people",
    "Rubbish is burned behind the clinic and smoke comes in",
    "Stray dogs near the playground bit two children",
    "Boda riders drive too fast past the primary school",
    "We wait three hours at the office and nobody explains",
    "No hay luz en la parada del bus y asaltan de noche",
    "El puente peatonal está roto y los niños cruzan la autopista",
    "Basura acumulada detrás del mercado",
    "لا يوجد ضوء عند نقطة المياه والبنات خائفات بعد السابعة",
    "السائقون يغلقون مسار سيارة الإسعاف يوم السوق",
    "القمامة متراكمة خلف المدرسة منذ أسبوعين",
    "Water has been cut off for five days in our street",
    "The clinic has no medicine for children",
    "Phones are snatched at the bus stop in the evening",
    "Landlords raise the rent without notice",
]
CANDIDATES = [Candidate(place, words, area_id=place % 3) for place, words in enumerate(OPEN)]


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("there is no light by the waterpoint and the girls are afraid", 0),
        ("girls scared at night, water point dark no ligth", 0),
        ("the lamp at school gate is broken", 1),
        ("Ambulance lane is blocked on market days", 2),
        ("fights of drunk young men outside the bar", 3),
        ("children can't reach the school when path by river floods", 4),
        ("old people are robbed at the pension queue", 5),
        ("they burn rubbish behind clinic", 6),
        ("dogs bite children near playgroud", 7),
        ("motorbikes too fast at primary school", 8),
        ("ASALTAN de noche en la parada de bus, no hay luz", 10),
        ("puente peatonal roto, los ninos cruzan la autopista", 11),
        ("basura detras del mercado", 12),
        ("لا ضوء عند نقطة الماء والبنات خايفات", 13),
        ("مسار الإسعاف مغلق يوم السوق بسبب السائقين", 14),
        ("القمامه خلف المدرسه متراكمه", 15),
        ("no water for five days in our street", 16),
        ("no medicine at the clinic", 17),
        ("phone snatching at the bus stop evening", 18),
        ("rent is raised without any notice", 19),
    ],
)
def test_the_same_worry_in_other_words_is_found_first(words: str, same: int) -> None:
    assert similar(words, CANDIDATES)[0].id == same


@pytest.mark.parametrize(
    "words",
    [
        "No light at the football field",
        "The school has no toilet for girls",
        "Market traders pay unofficial fees",
        "Loud music at night from the church",
        "Potholes on the road to the hospital",
        "Bus stop has no roof",
        "Old people fall on the stairs of the town hall",
        "Children work in the quarry",
        "No hay agua en la escuela",
        "Perros sueltos en el parque",
        "El bus no pasa los domingos",
        "لا يوجد طبيب في المركز الصحي",
        "الكهرباء مقطوعة كل ليلة",
        "الكلاب الضالة قرب الملعب",
        "The street is dark",
        "Young women are followed on the way home",
        "Rubbish in the river",
        "Police car blocks the school entrance",
        "",
        "…",
    ],
)
def test_another_worry_is_not_called_the_same(words: str) -> None:
    assert similar(words, CANDIDATES) == ()


def test_the_same_area_weighs_a_little() -> None:
    twice = [Candidate(1, "Lamp broken", area_id=7), Candidate(2, "Lamp broken", area_id=8)]

    assert [match.id for match in similar("The lamp is broken", twice, area_id=8)] == [2, 1]


def test_one_open_concern_is_enough_to_compare() -> None:
    assert similar("no light at water point", CANDIDATES[:1])[0].id == 0
    assert similar("dogs bite", CANDIDATES[:1]) == ()
    assert similar("dogs bite", []) == ()


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=12))
def test_at_most_three_in_order_and_the_same_words_are_always_among_the_best(
    words: str, others: list[str]
) -> None:
    candidates = [Candidate(place, other) for place, other in enumerate(others)]
    found = similar(words, candidates)

    assert len(found) <= MOST_SHOWN
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
    if found and words in others:
        assert found[0].score >= 99
