"""Any damage to a database that was not closed well is seen before it is used."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from newscrawler.memory.damage import damage_of


def test_bytes_flipped_anywhere_are_seen(tmp_path: Path) -> None:
    sound = tmp_path / "sound.db"
    with closing(sqlite3.connect(sound)) as db:
        db.execute("create table page (url text primary key, body text)")
        db.executemany("insert into page values (?, ?)", ((f"k{n}" * 9, "x") for n in range(999)))
        db.commit()
    assert damage_of(sound) is None
    for seed in range(40):
        dice, data = random.Random(seed), bytearray(sound.read_bytes())
        for _ in range(len(data) // 200):
            data[dice.randrange(len(data))] ^= 0xFF
        (tmp_path / "damaged.db").write_bytes(data)
        assert damage_of(tmp_path / "damaged.db"), seed
