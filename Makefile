# make run    the main job: every release of samples/ to out/records.jsonl
# make test   every check and test; EXTRAS=camel,stanza installs and tests those engines as well, test-exports reads
#             every export back with the tools that people open it with
# Both make a virtual environment of their own and need nothing but Python 3.11 or newer.

PYTHON ?= python3
EXTRAS ?=
RUN := .venv
TEST := .venv-test

comma := ,
NEEDS_TORCH := $(filter camel stanza train all,$(subst $(comma), ,$(EXTRAS)))
TEST_STAMP := $(TEST)/.ready$(if $(EXTRAS),-$(subst $(comma),-,$(EXTRAS)))
SAMPLES := $(sort $(filter-out %README.md,$(foreach kind,txt md html json jsonl,$(wildcard samples/*.$(kind)))))
FIRST := $(firstword $(filter %.txt,$(SAMPLES)))
PACKAGE := pyproject.toml $(shell find src gazetteers -type f -not -name '*.pyc' | sed 's/ /\\ /g')

.PHONY: run test lint pytest clean
.DEFAULT_GOAL := run

run: $(RUN)/.ready
	$(RUN)/bin/atip-extract $(SAMPLES) -o out/records.jsonl
	@echo
	@echo "The records are in out/records.jsonl. One of them, for people to read (atip-extract show $(FIRST)):"
	@echo
	@$(RUN)/bin/atip-extract show $(FIRST)

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
	$(RUN)/bin/python -m pip install -qq --disable-pip-version-check .
	@touch $@

$(TEST_STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11 test" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(TEST)
ifneq (,$(NEEDS_TORCH))
	$(TEST)/bin/python -m pip install -qq --disable-pip-version-check torch==2.13.0
endif
	$(TEST)/bin/python -m pip install -qq --disable-pip-version-check -e '.[test$(if $(EXTRAS),$(comma)$(EXTRAS))]'
	@touch $@

clean:
	rm -rf $(RUN) $(TEST) out dist build
