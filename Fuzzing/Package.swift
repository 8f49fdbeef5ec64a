// swift-tools-version: 6.1
import PackageDescription

/// Fuzzers of everything that reads what a stranger wrote. A package of its own, so that no other build pays for them.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "nianbao", path: "..")],
    targets: [
        .target(name: "CLibFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "CLibFuzzer", .product(name: "Diagnostics", package: "nianbao"),
                .product(name: "Trees", package: "nianbao"), .product(name: "Tables", package: "nianbao"),
                .product(name: "Expressions", package: "nianbao"), .product(name: "Ledgers", package: "nianbao"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
