# Everything here works in a fresh clone: each target sets up what it needs.

VENV ?= .venv
BIN := $(VENV)/bin

# The first Python that is new enough and can make virtual environments. Each candidate is really
# run: a name on the PATH may be a shim that leads nowhere.
FIND_PYTHON := for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { command -v $$p; exit 0; }; done; exit 1
PYTHON ?= $(shell $(FIND_PYTHON))
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

.PHONY: run test check evaluate bench clean

run: $(VENV)/run.stamp
	@$(BIN)/chezvous chat --db .chezvous/chezvous.sqlite3

test: $(VENV)/dev.stamp
	@$(BIN)/python -m pytest -q -n auto --dist loadfile -m "not slow"

check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/chezvous check
	rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest -q -m "not slow"
	$(BIN)/coverage combine -q
	$(BIN)/coverage report
	$(BIN)/python -m pytest -q -n auto --dist loadfile -m slow

evaluate: $(VENV)/dev.stamp
	@$(BIN)/chezvous evaluate --db .chezvous/evaluate.sqlite3 tests/golden/questions.jsonl

bench: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.benchmarks

clean:
	rm -rf $(VENV) dist build .coverage* .*_cache .hypothesis

$(VENV)/bin/python:
	@[ -n "$(PYTHON)" ] || { echo "chezvous needs Python 3.11 or newer with venv. On Debian or Ubuntu: sudo apt install python3 python3-venv" >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV)

$(VENV)/run.stamp: $(VENV)/bin/python pyproject.toml .constraints.txt .build.py $(wildcard locales/*/LC_MESSAGES/*.po)
	@echo "Setting up (about half a minute the first time)…" >&2
	@$(PIP) install --constraint .constraints.txt --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/bin/python pyproject.toml .constraints.txt .build.py $(wildcard locales/*/LC_MESSAGES/*.po)
	@echo "Setting up (about a minute the first time)…" >&2
	@$(PIP) install --constraint .constraints.txt --editable ".[dev,bench]"
	@touch $@ $(VENV)/run.stamp
