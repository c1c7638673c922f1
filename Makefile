# A fresh machine needs Python 3.11+, make, git and the package registries; everything else is made here.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
URL ?=
ARGS ?=
CORPUS ?= ../shared/corpus

.PHONY: help env dev browser crawl test check format bench coverage scorecard lock clean

help:
	@echo "make crawl            crawl the built-in demo newspaper (make crawl URL=https://… for a real one)"
	@echo "make test             all tests, with everything they need"
	@echo "make check            lint, formatting and types"
	@echo "make bench            benchmarks against peers (CORPUS=folder)"
	@echo "make coverage         what a crawl finds and wastes, by each way in, on two test newspapers"
	@echo "make scorecard        the whole reliability scorecard"
	@echo "make lock             pin requirements*.txt anew from pyproject.toml"

$(VENV)/.run: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

env: $(VENV)/.run
dev: $(VENV)/.dev

browser: env
	@$(BIN)/python -m newscrawler.browser.install

crawl: env
ifeq ($(strip $(URL)),)
	$(BIN)/scrapy crawl demo $(ARGS)
else
	$(BIN)/scrapy crawl news -a url='$(URL)' $(ARGS)
endif

test: dev
	-@$(BIN)/python -m newscrawler.browser.install
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not slow" $(ARGS)

check: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --upgrade pyproject.toml
scorecard: dev
	$(BIN)/python -m tests.reliability --write docs/reliability.md

lock: env
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) -o requirements.txt
	$(LOCK) -c requirements.txt --extra datasets --group dev -o requirements-dev.txt
	$(LOCK) --override requirements.txt --group bench -o requirements-bench.txt

# The peers get an environment of their own, from a complete lock: nothing is left to resolve.
.venv-bench/.done: requirements-bench.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r $<
	@touch $@

bench: .venv-bench/.done
	@mkdir -p docs
	.venv-bench/bin/python -m benchmarks.compare $(CORPUS) $(ARGS)
	$(BIN)/python -m benchmarks.near_duplicates $(CORPUS)
	$(BIN)/python -m benchmarks.memory_cost

coverage: dev
	$(BIN)/python -m benchmarks.coverage $(ARGS)

clean:
	rm -rf $(VENV) .venv-bench
