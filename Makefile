# Two commands on a fresh machine: make site, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DRAWN := build/drawn
MARK := $(if $(filter 1,$(SLOW)),,-m "not slow")
.DEFAULT_GOAL := site
.PHONY: site test check bench shots serve wheel bundle clean pictures system venv

# --- the two commands

site: pictures ## the bundled exhibition, into build/site
	$(BIN)/lantai build .

test: system $(VENV)/test.stamp pictures $(if $(filter 1,$(SLOW)),build/tools/checkers.stamp) ## everything but the slow tests; SLOW=1 for all
	SLOW=$(SLOW) $(BIN)/python -m pytest -n 2 --dist loadgroup $(MARK)

# --- the others

check: $(VENV)/test.stamp ## linter, types, fast tests
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	$(BIN)/python -m pytest -q -m "not slow and not browser"

bench: $(VENV)/bench.stamp ## ratios against references, in one run
	$(BIN)/python -m tests.bench

shots: system $(VENV)/test.stamp site ## screenshots of every page kind, into build/shots
	$(BIN)/python -m tests.shots

serve: pictures ## the draft, on loopback
	$(BIN)/lantai serve .

wheel: $(VENV)/test.stamp ## a wheel that works offline, into dist
	$(BIN)/pip wheel -q --no-deps -w dist .

bundle: wheel ## the wheel with everything it needs, for closed networks, into dist/bundle
	$(BIN)/pip download -q -c constraints.txt -d dist/bundle dist/lantai-*.whl

clean: ## everything that can be made again
	rm -rf build dist $(VENV)

# --- steps

venv: $(VENV)/site.stamp

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Lantai needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 3; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get -qq update && apt-get -qq install -y python3-venv; } || { echo "Python's venv is missing (Debian: apt-get install python3-venv)"; exit 3; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install -q -c constraints.txt -e ".[draw]"
	@touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp
	$(BIN)/python -m pip install -q -c constraints.txt -e ".[draw,test]"
	@touch $@

# Lighthouse and the HTML checker; without them their tests are skipped.
build/tools/checkers.stamp: $(VENV)/test.stamp
	-$(BIN)/python -m tests.browser.checkers && touch $@

$(VENV)/bench.stamp: $(VENV)/test.stamp
	$(BIN)/python -m pip install -q -c constraints.txt -e ".[draw,test,bench]"
	@touch $@

# The pictures of the bundled exhibitions are drawn, never stored.
pictures: $(VENV)/site.stamp
	@for draw in exhibits/*/drawing/draw.py; do \
	  show=$$(basename $$(dirname $$(dirname $$draw))); \
	  $(BIN)/python $$draw --fonts "$$($(BIN)/python -m builder.surroundings)" --out $(DRAWN)/$$show || exit 3; \
	done

# What the tests drive for real. Elsewhere than on Debian as root they are named, and their tests are skipped.
system:
	@missing=""; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v pdftoppm >/dev/null || missing="$$missing poppler-utils"; \
	command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing="$$missing nginx-light"; \
	command -v java >/dev/null || missing="$$missing default-jre-headless"; \
	fc-list 2>/dev/null | grep -q 'Noto Sans CJK' || missing="$$missing fonts-noto-cjk"; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $$missing >/dev/null; \
	else echo "Not installed, their tests are skipped:$$missing"; fi
