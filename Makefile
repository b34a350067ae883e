# make run starts the bot, make test runs the tests; both install what they need into .venv.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run index test labels check format evaluate bench soak fuzz lock help

help: ## what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*## /\t/'

run: .venv/run ## start the bot (without Slack settings: a chat in this terminal)
	@$(BIN)/hled-bot start

index: .venv/run ## build the index
	@$(BIN)/hled-bot index

test: .venv/dev ## run all tests
	$(BIN)/python -m pytest -n 2

labels: .venv/dev ## ask every labelled question through Slack, too (the tests ask every eighth)
	LABELS=all $(BIN)/python -m pytest tests/slack/test_labelled.py

check: .venv/dev ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev ## write the code in the house's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evaluate: .venv/dev ## measure facts (with ARCHIVE=folder of the archive sample) and answers against labels
	@test -z "$(ARCHIVE)" || $(BIN)/python -m benchmarks.facts "$(ARCHIVE)"
	@$(BIN)/python -m benchmarks.questions

bench: .venv/dev ## measure commands over HTTP and (with ARCHIVE=folder) search, with peers where they are installed
	-$(BIN)/python -m benchmarks.load
	test -z "$(ARCHIVE)" || $(BIN)/python -m benchmarks.search "$(ARCHIVE)"

soak: .venv/dev ## keep the bot at work for ten minutes while everything around it breaks
	$(BIN)/python -m benchmarks.soak

fuzz: .venv/dev ## ask anything of ARCHIVE=folder, and judge what Slack would be sent
	@folder=$$(mktemp -d) && trap 'rm -r "$$folder"' EXIT && \
		$(BIN)/hled-bot index --documents "$(ARCHIVE)" --index "$$folder/hled.db" && \
		FUZZ_INDEX="$$folder/hled.db" $(BIN)/python -m pytest -n 2 tests/test_any_index.py

lock: .venv/dev ## pin the newest versions, with hashes and no addresses
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --group build --universal --generate-hashes --upgrade \
		--no-annotate --no-header --python-version 3.11 --quiet -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --group build --group dev --universal --generate-hashes \
		--upgrade --no-annotate --no-header --python-version 3.11 --quiet -o requirements/dev.txt

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; install it or set PYTHON=" >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/run: requirements/run.txt pyproject.toml | .venv/bin/python
	@$(PIP) install --require-hashes -r requirements/run.txt </dev/null
	@$(PIP) install --no-deps --no-build-isolation -e . </dev/null
	@touch $@

.venv/dev: requirements/dev.txt pyproject.toml | .venv/bin/python
	@$(PIP) install --require-hashes -r requirements/dev.txt </dev/null
	@$(PIP) install --no-deps --no-build-isolation -e . </dev/null
	@touch $@ .venv/run
