# Common Agenda: every task of the house. `make help` lists them; continuous integration calls `make test`.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
# More for pytest, as in: make test TESTS="tests/agenda -x"
TESTS ?=
# Another interpreter: make run PYTHON=/path/to/python3.12
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)

# Installs one lock file, unless exactly this lock is installed already for exactly this Python.
# $(1): the lock; $(2): the stamps to write
define install
	version='import sys; print(sys.version)'; \
	if [ "$$($(BIN)/python -c "$$version" 2>/dev/null)" != "$$($(PYTHON) -c "$$version")" ] \
		|| [ ! -x $(BIN)/pip ]; then \
		echo "Making $(VENV) with $$($(PYTHON) --version)…"; \
		$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); \
			echo "Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }; \
	fi; \
	lock=$$(sha256sum < $(1)); \
	if [ "$$(cat $(VENV)/$(firstword $(2)) 2>/dev/null)" != "$$lock" ]; then \
		echo "Installing $(1)…"; \
		$(PIP) install --require-hashes -r $(1); \
		for stamp in $(2); do sha256sum < $${stamp%-stamp} > $(VENV)/$$stamp; done; \
	fi
endef

.PHONY: help
help: ## List all targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS=$$'\t' read -r name what; do \
		printf '  make %-9s %s\n' "$$name" "$$what"; done

.PHONY: run
run: setup ## Run the bot: on Telegram with BOT_TOKEN in .env, else on the built-in stand-in
	@$(BIN)/python -m bot run

.PHONY: test
test: check browser ## Everything: checks, all tests, browser and both database engines
	@$(BIN)/python -m pytest -n auto --dist loadgroup $(TESTS)

.PHONY: check
check: setup-dev ## The static part: format, lint, types, architecture, generated messages
	@$(BIN)/ruff format --check --quiet . || { echo "Not formatted (see above): run 'make format'." >&2; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/python -m bot.l10n.generate --check
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/mypy

.PHONY: format
format: setup-dev ## Format the source and mend what the linter can mend
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --fix --quiet .

.PHONY: texts
texts: setup-dev ## Write bot/l10n/texts.py anew from locales/en
	@$(BIN)/python -m bot.l10n.generate

.PHONY: bench
bench: setup-dev ## Measure speed, as ratios against a peer in the same run
	@$(BIN)/python -m tests.bench

.PHONY: lock
lock: setup-dev ## Lock the dependencies of pyproject.toml anew (UPGRADE=--upgrade takes newer versions)
	@$(BIN)/python -m tests.locks $(UPGRADE)

.PHONY: setup
setup: python
	@$(call install,requirements.txt,requirements.txt-stamp)

.PHONY: setup-dev
setup-dev: python
	@$(call install,requirements-dev.txt,requirements-dev.txt-stamp requirements.txt-stamp)

.PHONY: python
python:
	@[ -n "$(PYTHON)" ] || { \
		echo "Common Agenda needs Python 3.11 or newer, and none was found ($$(python3 --version 2>&1 || true))." >&2; \
		echo "Say where one is: make run PYTHON=/path/to/python3" >&2; exit 1; }

.PHONY: browser
browser: ## Install the browser of the tests (Debian's headless Chromium) if it is missing
	@if ! command -v chromium-headless-shell >/dev/null; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			echo "Installing chromium-headless-shell…"; \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
				chromium-headless-shell >/dev/null; \
		else \
			echo "The tests need a browser: sudo apt-get install chromium-headless-shell" >&2; exit 1; \
		fi; \
	fi
