# What a person types. Each target sets up what it needs by itself, once.

SHELL := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# The stamps name this folder, since a virtual environment does not survive being moved or copied.
place := $(shell pwd -P | cksum | cut -d ' ' -f 1)
runtime := .venv/.runtime-$(place)
dev := .venv/.dev-$(place)
bin := .venv/bin

##@ Papers

.PHONY: certificates
certificates: $(runtime) ## make the investment certificates, into out/
	@$(bin)/docgen build certificates

.PHONY: pages
pages: $(dev) ## make the pictures of pages in docs/pages/, from PDF and DOCX
	@$(bin)/python docs/make_pages.py

.PHONY: doctor
doctor: $(runtime) ## report each library and font, and what is missing
	@$(bin)/docgen doctor

##@ Development

.PHONY: test
test: lint ## lint, then every test: what a change must pass
	@echo "running the tests"
	@$(bin)/python -m pytest -n 2

.PHONY: lint
lint: $(dev) ## style (ruff), types (mypy), floors (import-linter)
	@setup/quietly "checking style" $(bin)/ruff check docgen tests
	@setup/quietly "checking types" $(bin)/mypy
	@setup/quietly "checking floors" $(bin)/lint-imports --no-logo --no-cache

.PHONY: check
check: lint ## lint, then docgen's judgement of all contract data
	@$(bin)/docgen check

.PHONY: accept
accept: $(dev) ## take the present texts as the golden ones; read the diff before you commit it
	@$(bin)/python -m tests.golden.accept

.PHONY: catalogs
catalogs: $(dev) ## add what templates and messages newly say to the catalogues; take the rest out
	@$(bin)/python -m tests.house.catalogs

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
