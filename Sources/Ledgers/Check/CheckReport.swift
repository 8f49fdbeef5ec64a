import Diagnostics

/// What checking a package found.
public struct CheckReport: Hashable, Sendable {
    public struct ResourceReport: Hashable, Sendable {
        public let resource: String
        /// Relative to the package's folder.
        public let path: String
        /// `nil` when the file could not be read to its end.
        public let source: Scan.Source?
        /// The first of each code, in the order of the file.
        public let findings: [Diagnostic]
        /// How often each code was found, all counted.
        public let counts: [String: Int]

        public var isValid: Bool { counts.isEmpty }
    }

    /// In the order of the package.
    public let resources: [ResourceReport]

    public var isValid: Bool { resources.allSatisfy(\.isValid) }
    public var findings: [Diagnostic] { resources.flatMap(\.findings) }

    /// How often each code was found in all resources.
    public var counts: [String: Int] {
        resources.reduce(into: [:]) { sums, resource in sums.merge(resource.counts, uniquingKeysWith: +) }
    }
}
