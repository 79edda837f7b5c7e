# The two commands that a newcomer types are `make site` and `make test`.
# Both install the Debian packages that are missing, and say so.

SWIFT ?= swift
# What building and running Helder needs, what the tests use besides.
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev hunspell-nl python3
TEST_PACKAGES := libfyaml-utils strace

# What the benchmarks use besides; BENCH_OPTIONS are those of Benchmarks/Sites/run.py.
BENCH_PACKAGES := gcc ieee-data python3 python3-venv valgrind
BENCH_OPTIONS ?=

# What making the Debian package uses besides, and trying it out.
PACKAGE_PACKAGES := binutils dpkg-dev python3
PACKAGE_TEST_PACKAGES := lintian mmdebstrap
# What plants faults in a copy of the site.
FAULT_PACKAGES := python3
# What counts the instructions of a run.
BUDGET_PACKAGES := binutils python3 valgrind

# The statements of which pages are read in a browser, beside the site of this repository.
BROWSER_SITES := volledig gemeente saas pensioenfonds ziekenhuis versies

# Where the preview is shown on this machine.
PORT ?= 8080

HELDER := .build/release/helder

# How a program is built for use. Nothing is loaded into it that would ask for its names.
RELEASE := $(SWIFT) build --configuration release --static-swift-stdlib --disable-local-rpath \
  -Xlinker -z -Xlinker now -Xlinker --build-id=none -Xlinker --no-export-dynamic --product

.PHONY: site test test-browser faults budgets budgets-quick disturb fuzz bench format lint verify serve helder \
  helder-serve package test-package install-build install-test clean

# Check content/ and templates/ and write public/.
site: helder
	$(HELDER) build

# Run every test.
test: install-build install-test
	$(SWIFT) build --product helder
	$(SWIFT) build --product helder-serve
	$(SWIFT) test

# Plant single faults in a copy of the site, and see whether each is found, alone and in its place.
faults: helder
	@Tools/install-packages $(FAULT_PACKAGES)
	Tests/seeded-faults --helder $(HELDER)

# Hold Helder to its budgets on hostile shapes of a site, by counting instructions and bytes.
budgets: helder
	@Tools/install-packages $(BUDGET_PACKAGES)
	Tests/budgets --helder $(HELDER)

# What CI has time for: each shape as large as it may be, with room for a busy machine, and the growth
# of some.
budgets-quick: helder
	@Tools/install-packages $(BUDGET_PACKAGES)
	Tests/budgets --helder $(HELDER) --full --slack 3
	Tests/budgets --helder $(HELDER) --every 10

# Read every page of public/ and of a complete statement in Chromium, at three widths, in light and
# dark, and on paper, and of other statements a page of each kind; and write in a site that is open in
# the preview.
test-browser: helder helder-serve
	@for site in $(BROWSER_SITES); do \
	  $(HELDER) build --content Tests/Fixtures/$$site/content --output .build/browser/$$site; done
	@Tests/Browser/run --also .build/browser/volledig \
	  $(patsubst %,--sample .build/browser/%,$(filter-out volledig,$(BROWSER_SITES)))
	@Tests/Browser/preview --helder $(HELDER)

# Kill and disturb real builds, and look what stands in the output each time.
disturb: helder
	@Tools/install-packages strace python3
	Tests/disturb $(HELDER)

# Fuzz the data parser, the templates, the readers of markup, the check of pages, and the readers of
# records and of documents of claims, ten minutes each (SECONDS_PER_TARGET=600).
fuzz: install-build
	Tests/Fuzzing/run

# Measure whole builds against Hugo and the C floor, and the data parser against Yams.
bench: helder
	@Tools/install-packages $(BENCH_PACKAGES)
	Benchmarks/Sites/prepare
	python3 Benchmarks/Sites/run.py $(BENCH_OPTIONS)
	cd Benchmarks && $(SWIFT) run --configuration release DataBenchmark

# Rewrite the Swift sources in the house style.
format:
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Plugins Sources Tests

# Say where the Swift sources are not in the house style.
lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

# Say whether public/ is exactly what a fresh build makes.
verify: helder
	$(HELDER) build --verify

# Show the site at http://127.0.0.1:$(PORT)/ while it is written, until Ctrl-C.
serve: helder helder-serve
	$(HELDER) serve --port $(PORT)

# The command itself, built for use.
helder: install-build
	$(RELEASE) helder

# What `helder serve` runs: with a web server, which only the preview needs.
helder-serve: install-build
	@[ -e $(HELDER)-serve ] || \
	  echo "Building the preview with its web server too; the first time takes minutes."
	$(RELEASE) helder-serve

# The Debian package, in .build/package/.
package: helder helder-serve
	@Tools/install-packages $(PACKAGE_PACKAGES)
	Packaging/build

# Install the package in a clean Debian 12, use it there and remove it again.
test-package: package
	@Tools/install-packages $(PACKAGE_TEST_PACKAGES)
	Tests/Package/run

install-build:
	@Tools/install-packages $(BUILD_PACKAGES)

install-test:
	@Tools/install-packages $(TEST_PACKAGES)

clean:
	rm -rf .build
