# What a person types. Each target sets up what it needs by itself, once.

SHELL := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# The stamps name this folder, since a virtual environment does not survive being moved or copied.
place := $(shell pwd -P | cksum | cut -d ' ' -f 1)
runtime := .venv/.runtime-$(place)
dev := .venv/.dev-$(place)
editor := .venv/.editor-$(place)
bin := .venv/bin
board_papers := meeting-notices second-call-notices interim-requests proxies attendance-sheets \
	minutes resolutions resolution-extracts written-resolutions appointment-letters referrals
notice_papers := notices breach-notices contribution-calls continuation-agreements \
	dissolution-applications dissolution-resolutions committee-reports liquidation-plans \
	liquidation-reports force-majeure-notices evidence-letters consultation-requests \
	arbitration-notices adjustment-requests consents address-changes certificate-letters \
	proofs-of-service

##@ Papers

.PHONY: certificates
certificates: $(runtime) ## make the investment certificates, into out/
	@$(bin)/docgen build certificates

.PHONY: resolutions
resolutions: $(runtime) ## make the resolutions of the board, into out/
	@$(bin)/docgen build resolutions

.PHONY: minutes
minutes: $(runtime) ## make the minutes of the board: each draft, and the final text
	@$(bin)/docgen build minutes

.PHONY: board
board: $(runtime) ## make all the papers of the board: notices, proxies, minutes, resolutions, …
	@$(bin)/docgen build $(board_papers)

.PHONY: letters
letters: $(runtime) ## make the letters and plain resolutions
	@$(bin)/docgen build letters plain-resolutions

.PHONY: notices
notices: $(runtime) ## make all notices, and the papers of termination, dissolution and liquidation
	@$(bin)/docgen build $(notice_papers)

.PHONY: deadlines
deadlines: $(runtime) ## list every period that runs; as a calendar and a timeline in out/
	@$(bin)/docgen deadlines --ics out/deadlines.ics --timeline out/timeline.html

.PHONY: pages
pages: $(dev) ## make the pictures of pages in docs/pages/, from PDF and DOCX
	@$(bin)/python docs/make_pages.py

.PHONY: doctor
doctor: $(runtime) ## report each library and font, and what is missing
	@$(bin)/docgen doctor

##@ Development

.PHONY: test
test: lint $(editor) ## lint, then every test: what a change must pass
	@echo "running the tests"
	@$(bin)/python -m pytest -n 2

.PHONY: lint
lint: $(dev) ## style (ruff), types (mypy), floors (import-linter)
	@setup/quietly "checking style" $(bin)/ruff check docgen tests benchmarks .ci
	@setup/quietly "checking types" $(bin)/mypy
	@setup/quietly "checking types of .ci" $(bin)/mypy --no-explicit-package-bases .ci/gather.py
	@setup/quietly "checking floors" $(bin)/lint-imports --no-logo --no-cache

.PHONY: check
check: lint ## lint, then docgen's judgement of all contract data
	@$(bin)/docgen check

.PHONY: prove
prove: lint ## the long proofs: hundreds of changed facts, every file of every contract
	@echo "running the long proofs"
	@$(bin)/python -m pytest -n 2 --dist worksteal --prove tests/faults tests/mutations tests/properties \
		tests/acceptance/test_stale.py tests/unit/facts tests/unit/language tests/unit/proof

.PHONY: bench
bench: $(dev) ## measure speed and memory against their targets (quick=1: roughly; full=1: more)
	@$(bin)/python -m benchmarks $(if $(quick),--quick) $(if $(full),--full)

.PHONY: accept
accept: $(dev) ## take the present texts as the golden ones; read the diff before you commit it
	@$(bin)/python -m tests.golden.accept

.PHONY: catalogs
catalogs: $(dev) ## add what templates and messages newly say to the catalogues; take the rest out
	@$(bin)/python -m tests.house.catalogs

.PHONY: schemas
schemas: $(dev) ## write the schemas of data files and the settings for editors anew, into .vscode/
	@$(bin)/python -m tests.house.schemas

.PHONY: reference
reference: $(dev) ## write docs/data.md and docs/data.zh.md anew, from the definitions of the data files
	@$(bin)/python -m docs.make_reference

.PHONY: wheel
wheel: $(dev) ## build the wheel, into dist/
	@setup/quietly "building the wheel" $(bin)/python -m build --wheel --no-isolation
	@ls dist/*.whl

.PHONY: lock
lock: ## lock the versions anew where pyproject.toml asks for it (UPGRADE=1: newest of all)
	@setup/lock

.PHONY: clean
clean: ## remove what was made (out/, dist/, caches); .venv stays
	@rm -rf out dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find docgen tests -name __pycache__ -prune -exec rm -rf {} +

.PHONY: help
help: ## say what can be made
	@awk -F ':.*## ' '/^##@ / {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile

# --- setting up -----------------------------------------------------------------------------------

$(runtime): requirements.lock pyproject.toml setup/environment
	@setup/environment runtime
	@touch "$@"

$(dev): $(runtime) requirements-dev.lock
	@setup/environment dev
	@touch "$@"

$(editor): $(dev) tests/editor/package-lock.json setup/editor
	@setup/editor "$@"
