# The commands of a working day. Each installs what it needs first, and does nothing twice.

SWIFT ?= swift
CONFIGURATION ?= release
# Release builds carry Swift's libraries with them: they start in half the time, and run where there is no Swift. They are
# linked for one place in memory: to move 78 000 pointers at each start would take a millisecond.
RELEASE = --static-swift-stdlib -Xlinker --no-pie
STATIC = $(if $(filter release,$(CONFIGURATION)),$(RELEASE))
NIANBAO = .build/$(CONFIGURATION)/nianbao

.PHONY: report test lint format bench bench-charts fuzz docs gallery build ledgers setup clean

report: build   ## Build the sample report: charts, summary and figures in output/
	$(NIANBAO) build

test: setup     ## Run all tests
	$(SWIFT) test

build: setup    ## Build the command
	$(SWIFT) build -c $(CONFIGURATION) $(STATIC) --product nianbao

lint:           ## Check the format of all sources
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift

format:         ## Format all sources in place
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

bench: build    ## Time whole builds, and the year-end batch beside its peers
	$(SWIFT) build -c release $(RELEASE) --product year-end-batch
	Benchmarks/run

bench-charts: build ## Time charts against vl-convert and Matplotlib
	Benchmarks/charts/run

gallery: build  ## Draw docs/gallery.md's charts in every theme to docs/gallery/pictures/, and the page's own pictures
	for theme in nianbao print vega; do \
		$(NIANBAO) chart docs/gallery/*.yaml -o docs/gallery/pictures/$$theme/ --theme $$theme --dpi 90 || exit 1; done
	cp docs/gallery/pictures/nianbao/*.png docs/gallery/sample/
	for theme in print vega; do for chart in stacked line part-to-whole; do \
		cp docs/gallery/pictures/$$theme/$$chart.png docs/gallery/sample/$$theme/ || exit 1; done; done

fuzz: setup     ## Fuzz every reader about a minute each; SECONDS=900 goes on by chance
	Scripts/fuzz $(if $(SECONDS),-seconds=$(SECONDS))

docs: setup gallery ## Write the reference documentation to docs/api
	$(SWIFT) package --allow-writing-to-directory docs/api generate-documentation \
		--enable-experimental-combined-documentation \
		$(foreach target,Diagnostics Trees Tables Numerals Expressions Templates Ledgers Metrics Charts Drawing Documents Reports,--target $(target)) \
		--transform-for-static-hosting --output-path docs/api

ledgers: setup  ## Write the synthetic ledgers of datasets/ anew
	$(SWIFT) run -c $(CONFIGURATION) $(STATIC) synthesize-ledgers

setup:
	@Scripts/install-dependencies

clean:
	$(SWIFT) package clean
