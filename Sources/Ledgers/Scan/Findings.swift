import Diagnostics

/// What is wrong in a file: the first of each code as diagnostics, all of them counted.
struct Findings: Sendable {
    private(set) var listed: [Diagnostic] = []
    private(set) var counts: [String: Int] = [:]
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    var isEmpty: Bool { counts.isEmpty }

    mutating func add(_ finding: Diagnostic) {
        counts[finding.code, default: 0] += 1
        if counts[finding.code, default: 0] <= limit { listed.append(finding) }
    }

    /// Adds the findings of the part of a file that begins after `records` records and `lines` lines.
    mutating func append(_ other: Findings, records: Int, lines: Int) {
        var room = counts.mapValues { max(0, limit - $0) }
        for (code, count) in other.counts { counts[code, default: 0] += count }
        for var finding in other.listed where room[finding.code, default: limit] > 0 {
            room[finding.code, default: limit] -= 1
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
}
