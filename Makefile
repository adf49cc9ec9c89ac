# make run    the main job: every release of samples/ to out/records.jsonl
# make test   every check and test; EXTRAS=camel,stanza installs and tests those engines as well
# Both make a virtual environment of their own and need nothing but Python 3.11 or newer.

PYTHON ?= python3
EXTRAS ?=
RUN := .venv
TEST := .venv-test

comma := ,
NEEDS_TORCH := $(filter camel stanza train all,$(subst $(comma), ,$(EXTRAS)))
TEST_STAMP := $(TEST)/.ready$(if $(EXTRAS),-$(subst $(comma),-,$(EXTRAS)))
PACKAGE := pyproject.toml $(shell find src gazetteers -type f -not -name '*.pyc' | sed 's/ /\\ /g')

.PHONY: run test lint pytest clean
.DEFAULT_GOAL := run

run: $(RUN)/.ready
	$(RUN)/bin/atip-extract samples -o out/records.jsonl
	@echo "the records are in out/records.jsonl; the first one, for people to read:"
	@echo
	@first=$$(find samples -maxdepth 1 -name '*.txt' | sort | head -n 1) && $(RUN)/bin/atip-extract show "$$first"

test: lint pytest

lint: $(TEST_STAMP)
	$(TEST)/bin/ruff check .
	$(TEST)/bin/mypy
	$(TEST)/bin/lint-imports
	$(TEST)/bin/python tools/compile_gazetteers.py --check

# Last, so that its summary is the last line.
pytest: $(TEST_STAMP) lint
	$(TEST)/bin/python -m pytest

$(RUN)/.ready: $(PACKAGE)
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11 run" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(RUN)
	$(RUN)/bin/python -m pip install --quiet --disable-pip-version-check .
	@touch $@

$(TEST_STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11 test" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(TEST)
ifneq (,$(NEEDS_TORCH))
	$(TEST)/bin/python -m pip install --quiet --disable-pip-version-check torch==2.13.0
endif
	$(TEST)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[test$(if $(EXTRAS),$(comma)$(EXTRAS))]'
	@touch $@

clean:
	rm -rf $(RUN) $(TEST) out dist build
