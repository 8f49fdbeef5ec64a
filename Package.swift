// swift-tools-version: 6.1
import PackageDescription

/// One target per room of the house; a target may import only targets above it in this list, so that
/// data flows one way: files → records → tables → scenes → documents.
let libraries: [(name: String, dependencies: [Target.Dependency])] = [
    ("Diagnostics", []),
    ("Trees", ["Diagnostics", "CSimdJSON", "Yams"]),
    ("Tables", []),
    ("Numerals", ["Tables"]),
    ("Expressions", ["Diagnostics", "Tables"]),
    ("Templates", ["Diagnostics", "Tables", "Expressions"]),
    ("Ledgers", ["Diagnostics", "Trees", "Tables", "CSeparators", "CTexts", "CSimdJSON", "CDigest", "CPCRE2"]),
    ("Metrics", ["Diagnostics", "Trees", "Tables", "Numerals", "Expressions", "Ledgers"]),
    ("Charts", ["Diagnostics", "Trees", "Tables", "Numerals", "Expressions"]),
    ("Drawing", ["Diagnostics", "Tables", "Charts", "CPangoCairo", "CDeflate"]),
    (
        "Documents",
        [
            "Diagnostics", "Tables", "Numerals", "Expressions", "Templates", "Charts", "Drawing", "CMark",
            "CPangoCairo",
            "CZip",
        ]
    ),
    (
        "Reports",
        [
            "Diagnostics", "Trees", "Tables", "Numerals", "Expressions", "Templates", "Ledgers", "Metrics", "Charts",
            "Drawing", "Documents", "CZip",
        ]
    ),
    ("LedgerSynthesis", []),
]

/// Libraries of the system: the Debian package that provides each is installed by `make`.
let systemLibraries: [(name: String, pkgConfig: String, apt: String)] = [
    ("CPangoCairo", "pangocairo", "libpango1.0-dev"),
    ("CDeflate", "libdeflate", "libdeflate-dev"),
    ("CSPNG", "spng", "libspng-dev"),
    ("CMark", "libcmark-gfm", "libcmark-gfm-dev"),
    ("CZip", "libzip", "libzip-dev"),
    ("CPCRE2", "libpcre2-8", "libpcre2-dev"),
]

let package = Package(
    name: "nianbao",
    defaultLocalization: "zh-Hans",
    products: [
        .executable(name: "nianbao", targets: ["nianbao"]),
        .executable(name: "synthesize-ledgers", targets: ["synthesize-ledgers"]),
    ] + libraries.filter { $0.name != "LedgerSynthesis" }.map { .library(name: $0.name, targets: [$0.name]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .target(name: "CSeparators"),
        .target(name: "CTexts"),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        // Of libcrypto only SHA-256 is linked: to load all of it takes longer than to scan a small ledger.
        .target(name: "CDigest", linkerSettings: [.linkedLibrary(":libcrypto.a")]),
        .executableTarget(
            name: "nianbao",
            dependencies: ["Reports", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        .executableTarget(name: "synthesize-ledgers", dependencies: ["LedgerSynthesis"]),
        .executableTarget(
            name: "year-end-batch", dependencies: ["Diagnostics", "Tables", "Ledgers", "Metrics"],
            path: "Benchmarks/year-end/Batch"
        ),
    ]
        + systemLibraries.map { .systemLibrary(name: $0.name, pkgConfig: $0.pkgConfig, providers: [.apt([$0.apt])]) }
        + libraries.map { .target(name: $0.name, dependencies: $0.dependencies) }
        + libraries.map {
            // Pictures are read back by another library than the one that writes them.
            .testTarget(
                name: "\($0.name)Tests",
                dependencies: $0.dependencies + [.target(name: $0.name)] + ($0.name == "Drawing" ? ["CSPNG"] : []))
        }
        + [.testTarget(name: "nianbaoTests", dependencies: ["nianbao", "Reports"])],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx20
)
