import Diagnostics

/// What is wrong in a file: the first of each cause as diagnostics, all of them counted.
struct Findings: Sendable {
    /// A code, and the field that it was found in.
    struct Cause: Hashable, Sendable {
        let code: String
        let field: String?

        init(_ finding: Diagnostic) {
            (code, field) = (finding.code, finding.place.field)
        }
    }

    private(set) var listed: [Diagnostic] = []
    private(set) var causes: [Cause: Int] = [:]
    /// Of each cause.
    private let limit: Int

    /// A file may have as many causes as it has fields: all together no more than this many times the limit are listed.
    private static let mostCauses = 50

    init(limit: Int) {
        self.limit = limit
    }

    var isEmpty: Bool { causes.isEmpty }

    /// How often each code was found.
    var counts: [String: Int] {
        causes.reduce(into: [:]) { $0[$1.key.code, default: 0] += $1.value }
    }

    mutating func add(_ finding: Diagnostic) {
        let count = causes[Cause(finding), default: 0] + 1
        causes[Cause(finding)] = count
        if count <= limit, hasRoom { listed.append(finding) }
    }

    private var hasRoom: Bool { limit > Int.max / Findings.mostCauses || listed.count < limit * Findings.mostCauses }

    /// Adds the findings of the part of a file that begins after `records` records and `lines` lines.
    mutating func append(_ other: Findings, records: Int, lines: Int) {
        var room = causes.mapValues { max(0, limit - $0) }
        for (cause, count) in other.causes { causes[cause, default: 0] += count }
        for var finding in other.listed where room[Cause(finding), default: limit] > 0 && hasRoom {
            room[Cause(finding), default: limit] -= 1
            finding.place.record = finding.place.record.map { $0 + records }
            finding.place.line = finding.place.line.map { $0 + lines }
            listed.append(finding)
        }
    }

    /// In the order of the file.
    var sorted: [Diagnostic] {
        listed.enumerated().sorted { a, b in
            let (x, y) = (a.element.place, b.element.place)
            return (x.record ?? 0, x.line ?? 0, a.offset) < (y.record ?? 0, y.line ?? 0, b.offset)
        }.map(\.element)
    }

    /// Of several passes over the same file, each in its order.
    static func merged(_ passes: [Findings], limit: Int) -> Findings {
        var merged = Findings(limit: limit)
        let all = passes.flatMap(\.listed)
        for finding in all.sorted(by: { ($0.place.record ?? 0) < ($1.place.record ?? 0) }) { merged.add(finding) }
        merged.causes = passes.reduce(into: [:]) { $0.merge($1.causes, uniquingKeysWith: +) }
        return merged
    }
}
