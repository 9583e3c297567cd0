# SPDX-License-Identifier: Apache-2.0

# Every target is a short list of commands that can also be typed. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

STUDY := Studies/politisk-2019
SEED := 2019
RELEASE := build/politisk-2019
SERVE := 1
PORT := 8019
BAROMETER := .build/release/barometer

.PHONY: help demo test soak bench format clean

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: ## Rehearse and release the reference study, then serve its form and report (SERVE=0: do not serve).
	@Scripts/setup
	swift build -c release --product barometer
	$(BAROMETER) rehearse $(STUDY) --seed $(SEED)
	$(BAROMETER) release $(STUDY) --profile reconstruction --to $(RELEASE)
ifeq ($(SERVE),0)
	@echo "The report lies in $(RELEASE)/; make demo without SERVE=0 shows it in a browser."
else
	@Scripts/demo $(BAROMETER) $(STUDY) $(RELEASE) $(PORT)
endif

test: ## Set up, then check the style, build, and run all tests.
	@Scripts/setup
	@Scripts/setup --browser || true
	@Scripts/check

soak: ## The same tests with larger numbers, in the release build; takes long.
	@Scripts/setup
	@Scripts/setup --browser || true
	@Scripts/check --soak

bench: ## Measure form, desk, estimation and claims (Benchmarks/README.md); the machine should do nothing else.
	@Scripts/setup
	@Benchmarks/run form
	@Benchmarks/run desk
	@Benchmarks/run estimation || (($$? == 3))
	@Benchmarks/run claims

format: ## Rewrite the Swift files in the style of the house.
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

clean: ## Remove everything that was built.
	rm -rf .build build Benchmarks/.build
