"""Options of text search dictionaries are put together and taken apart as PostgreSQL does it."""

from __future__ import annotations

import pytest

from reconciler.kinds.text_search_dictionary import dictionary_options, written_options

# pg_ts_dict.dictinitoption as PostgreSQL prints it → the options.
PRINTED = {
    "": {},
    "language = 'english', stopwords = 'english'": {"language": "english", "stopwords": "english"},
    "maxlen = 5, rate = 0.5, low = -3": {"maxlen": "5", "rate": "0.5", "low": "-3"},
    "\"Odd, name\" = 'it''s, so', \"a\"\"b\" = 'c = d'": {"Odd, name": "it's, so", 'a"b': "c = d"},
    "path = E'c:\\\\it''s'": {"path": "c:\\it's"},
    "empty = '', quoted = '\"x\"'": {"empty": "", "quoted": '"x"'},
}


@pytest.mark.parametrize("text", PRINTED)
def test_what_postgresql_prints_is_taken_apart(text: str) -> None:
    assert dictionary_options(text) == PRINTED[text]


@pytest.mark.parametrize("text", PRINTED)
def test_and_put_together_again(text: str) -> None:
    assert written_options(PRINTED[text]) == text
