"""What each engine's connection strings tell, and that a wrong one is refused without being quoted."""

from __future__ import annotations

import pytest

from reconciler.registry.engines import parse
from reconciler.registry.engines.endpoint import Endpoint
from reconciler.registry.secret import Secret

READ = [
    ("redis", "redis://placeholder:6379", ("placeholder", 6379, None, False)),
    ("redis", "redis://cache", ("cache", 6379, None, False)),
    ("redis", "rediss://:pw@cache.example:6380/2", ("cache.example", 6380, "2", True)),
    ("redis", "redis://user:p@ss:word@cache/1", ("cache", 6379, "1", True)),
    ("redis", "redis://user@cache?db=3&password=pw", ("cache", 6379, "3", True)),
    ("redis", "redis://:p%40%2F%3A%25@[2001:db8::1]:7000/0", ("2001:db8::1", 7000, "0", True)),
    ("redis", "redis://:pässwörd€@[::1]", ("::1", 6379, None, True)),
    ("redis", "unix://:pw@/run/Redis/redis.sock?db=1", ("/run/Redis/redis.sock", None, "1", True)),
    ("mongodb", "mongodb://placeholder:27017", ("placeholder", 27017, None, False)),
    ("mongodb", "mongodb://u:p%40%3A%2F%25@A.example/shop?replicaSet=rs", ("a.example", 27017, "shop", True)),
    ("mongodb", "mongodb://u:pw@a,b,c/shop.orders", ("a,b,c", 27017, "shop", True)),
    ("mongodb", "mongodb://a:1,[::1]:2,c", ("a:1,[::1]:2,c:27017", None, None, False)),
    ("mongodb", "mongodb+srv://u:pw@cluster0.example.net/?w=majority", ("cluster0.example.net", None, None, True)),
    ("mongodb", "mongodb://%2Ftmp%2FMongo-27017.sock", ("/tmp/Mongo-27017.sock", None, None, False)),
    ("mysql", "mysql://u:p@ss@db/shop", ("db", 3306, "shop", True)),
    ("mysql", "mariadb://u@db:3307/sh%20op", ("db", 3307, "sh op", False)),
    ("mysql", "mysql+pymysql://u:pw@[fe80::1]:3306/shop", ("fe80::1", 3306, "shop", True)),
    ("postgresql", "postgresql://u:p%40%2F%3A%25ü@db.example:5433/shop", ("db.example", 5433, "shop", True)),
    ("postgresql", "postgres://u@[::1]/shop", ("::1", 5432, "shop", False)),
    ("postgresql", "postgresql://a,b:5433/shop", ("a:5432,b:5433", None, "shop", False)),
    ("postgresql", "postgresql:///shop?host=/run/postgresql&password=pw", ("/run/postgresql", 5432, "shop", True)),
]

CANARY = "S3CR3T"
WRONG = [
    ("redis", f"mongodb://:{CANARY}@cache"),
    ("redis", CANARY),
    ("redis", f"redis://:{CANARY}"),
    ("redis", f"redis://:a/{CANARY}@cache"),
    ("redis", f"redis://:a#{CANARY}@cache"),
    ("redis", f"redis://:a?{CANARY}@cache"),
    ("redis", f"redis://:{CANARY}@cache/{CANARY}"),
    ("redis", f"redis://:{CANARY}@cache:99999"),
    ("redis", f"redis://:{CANARY}@cache:0"),
    ("redis", f"redis://:{CANARY}@[::1"),
    ("redis", f"redis://:{CANARY} @cache"),
    ("redis", f"redis://:{CANARY}℀@cache"),
    ("redis", f"redis://:{CANARY}@"),
    ("mongodb", f"mongodb://u:a@{CANARY}@db"),
    ("mongodb", f"mongodb://u:a:{CANARY}@db"),
    ("mongodb", f"mongodb+srv://u:{CANARY}@db:27017"),
    ("mongodb", f"mongodb+srv://u:{CANARY}@a,b"),
    ("mongodb", f"mongodb://u:{CANARY}@"),
    ("mysql", f"mysql://u:{CANARY}@/shop"),
    ("mysql", f"postgresql://u:{CANARY}@db/shop"),
    ("postgresql", f"postgresql://u:a/{CANARY}@db/shop"),
    ("postgresql", f"postgresql://u:a@{CANARY}@db/shop"),
    ("postgresql", f"postgresql://u:%zz{CANARY}@db/shop"),
    ("postgresql", f"postgresql://u:{CANARY}@db:port/shop"),
    ("postgresql", f"postgresql://u:{CANARY}@/shop"),
    ("postgresql", f"host=db password={CANARY}"),
]


@pytest.mark.parametrize(("engine", "url", "expected"), READ)
def test_a_url_says_where_it_leads(engine: str, url: str, expected: tuple[str, int | None, str | None, bool]) -> None:
    assert parse(engine, Secret(url)) == Endpoint(*expected)


@pytest.mark.parametrize(("engine", "url"), WRONG)
def test_a_wrong_url_is_refused_and_not_quoted(engine: str, url: str) -> None:
    reason = parse(engine, Secret(url))
    assert isinstance(reason, str)
    assert CANARY not in reason
    assert len(reason) > 20
