# What people run. `make help` lists it. Everything sets up what it needs.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# The versions of PostgreSQL that are supported; tests run on the newest unless told otherwise.
OLDEST := 14
NEWEST := 18
MATRIX := 14 15 16 17 18
PYTHONS ?= 3.12 3.13
CORPUS ?= ../shared/corpus
JOBS ?= 2
MAJOR ?= $(NEWEST)
SAMPLE ?= 0
WORKERS ?= 2
TABLES ?= 100 1000
RUNS ?= 5

.PHONY: bench
bench: setup ## how long commands take beside pg_dump (TABLES="100 1000" RUNS=5)
	$(BIN)/python tests/bench/run.py --tables $(TABLES) --runs $(RUNS) --major $(MAJOR)

.PHONY: check
check: lint test ## everything CI checks: style, types, tests

.PHONY: clean
clean: ## remove what was built here
	rm -rf .venv .venv-* .mypy_cache .pytest_cache .ruff_cache .hypothesis build *.egg-info

.PHONY: corpus
corpus: setup ## transitions of other tools' test suites (CORPUS=folder MAJOR=14 SAMPLE=n JOBS=n)
	@test -d $(CORPUS) || { echo "no corpus at $(CORPUS): say where it is with CORPUS=…"; exit 2; }
	$(BIN)/reconcile dev fetch $(MAJOR)
	$(BIN)/python tests/run_corpus.py --corpus $(CORPUS) --sample $(SAMPLE) --major $(MAJOR) --jobs $(JOBS)

.PHONY: corpus-rows
corpus-rows: setup ## the same on tables with rows, both ways: rows survive, or the plan says they do not
	@test -d $(CORPUS) || { echo "no corpus at $(CORPUS): say where it is with CORPUS=…"; exit 2; }
	$(BIN)/reconcile dev fetch $(MAJOR)
	$(BIN)/python tests/run_corpus_rows.py --corpus $(CORPUS) --sample $(SAMPLE) --major $(MAJOR) $(if $(FILL),--fill)

.PHONY: demo
demo: setup ## the main job in one screen or two
	$(BIN)/python examples/demo.py

.PHONY: format
format: setup ## rewrite the code in the house style
	$(BIN)/ruff check --fix reconciler tests examples
	$(BIN)/ruff format reconciler tests examples

.PHONY: golden
golden: setup ## write the expected files of the golden tests anew; read the difference!
	$(BIN)/pytest -q tests/test_golden.py tests/test_errors.py tests/unit --update-golden

.PHONY: help
help: ## this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

.PHONY: lint
lint: setup ## style and types, strict
	$(BIN)/ruff check reconciler tests examples
	$(BIN)/ruff format --check reconciler tests examples
	$(BIN)/mypy
	MYPYPATH=tests $(BIN)/mypy tests/property/*.py

.PHONY: setup
setup: $(VENV)/ready ## a virtual environment with everything, and PostgreSQL $(NEWEST)

.PHONY: test
test: setup ## all tests on the newest PostgreSQL, the golden cases on the oldest
	$(BIN)/reconcile dev fetch $(OLDEST)
	$(BIN)/pytest -q -n $(WORKERS) --dist loadgroup
	RECONCILE_TEST_POSTGRES=$(OLDEST) $(BIN)/pytest -q tests/test_golden.py

.PHONY: test-matrix
test-matrix: setup ## all tests on every supported PostgreSQL
	for major in $(MATRIX); do \
	  $(BIN)/reconcile dev fetch $$major; \
	  RECONCILE_TEST_POSTGRES=$$major $(BIN)/pytest -q -n $(WORKERS) --dist loadgroup; \
	done

.PHONY: test-pythons
test-pythons: ## all tests on the other supported Pythons (PYTHONS="3.12 3.13")
	for version in $(PYTHONS); do \
	  export PYENV_VERSION=$$(pyenv versions --bare 2>/dev/null | grep "^$$version" | tail -n 1 || true); \
	  $(MAKE) --no-print-directory setup VENV=.venv-$$version PYTHON=python$$version; \
	  .venv-$$version/bin/pytest -q -n $(WORKERS) --dist loadgroup; \
	done

# PostgreSQL's wheel needs two libraries that minimal images lack; as root on Debian they are installed.
$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	    && ! { ldconfig -p | grep -q libgssapi_krb5.so && ldconfig -p | grep -q libxml2.so; }; then \
	  apt-get update -qq && apt-get install -y -qq libgssapi-krb5-2 libxml2; \
	fi
	$(BIN)/reconcile dev fetch $(NEWEST)
	@touch $@
