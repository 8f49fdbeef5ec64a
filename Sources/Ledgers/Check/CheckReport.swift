import Diagnostics

/// What checking a package found.
public struct CheckReport: Hashable, Sendable {
    /// Findings of one code in one field.
    public struct Cause: Hashable, Sendable {
        public let code: String
        /// `nil` where no one field is to blame.
        public let field: String?
        /// How often it was found, all counted.
        public let count: Int
        /// The first of them, in the order of the file.
        public let examples: [Diagnostic]
    }

    public struct ResourceReport: Hashable, Sendable {
        public let resource: String
        /// Relative to the package's folder.
        public let path: String
        /// Rows of the file down to the header's last: what the first record's row number exceeds by one.
        public let headerRow: Int
        /// Names of the fields in their order.
        public let fields: [String]
        /// `nil` when the file could not be read to its end.
        public let source: Scan.Source?
        /// The first of each cause, in the order of the file.
        public let findings: [Diagnostic]
        /// The most frequent first.
        public let causes: [Cause]

        init(_ resource: Resource, source: Scan.Source?, _ found: Findings) {
            (self.resource, path, self.source) = (resource.name, resource.path, source)
            headerRow = resource.dialect.headerRows.last ?? 0
            fields = resource.schema.fields.map(\.name)
            let findings = found.sorted
            let byCause = Dictionary(grouping: findings, by: Findings.Cause.init)
            self.findings = findings
            causes = found.causes.map { cause, count in
                Cause(code: cause.code, field: cause.field, count: count, examples: byCause[cause] ?? [])
            }.sorted { a, b in (b.count, a.code, a.field ?? "") < (a.count, b.code, b.field ?? "") }
        }

        /// How often each code was found, all counted.
        public var counts: [String: Int] { causes.reduce(into: [:]) { $0[$1.code, default: 0] += $1.count } }

        public var isValid: Bool { causes.isEmpty }
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
