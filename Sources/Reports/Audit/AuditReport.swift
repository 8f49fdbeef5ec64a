import Tables
import Trees

/// The findings of an audit as results of the command.
public struct AuditReport: Sendable {
    public let findings: [AuditFinding]

    public init(_ findings: [AuditFinding]) {
        self.findings = findings
    }

    /// Whether no number differs.
    public var isClean: Bool { !findings.contains { $0.verdict == .differs } }

    public func count(_ verdict: AuditFinding.Verdict) -> Int { findings.count { $0.verdict == verdict } }

    public static let header = [
        "line", "number", "verdict", "expected", "figure", "title", "aspect", "period", "ledger_value", "trace",
        "sentence",
    ]

    public var rows: [[String]] {
        findings.map {
            [
                String($0.line), $0.number, $0.verdict.rawValue, $0.expected ?? "", $0.figure ?? "", $0.title ?? "",
                $0.aspect ?? "", $0.period?.description ?? "", $0.ledgerValue?.description ?? "", $0.trace ?? "",
                $0.sentence,
            ]
        }
    }

    public var csv: String { csvText(header: Self.header, rows: rows) }

    /// The findings with the way back to the ledgers, and the scores of the pairings, to two digits.
    public var json: String {
        Tree(
            .list(
                findings.map { finding -> Tree in
                    [
                        "line": Tree(integerLiteral: finding.line), "number": Tree(finding.number),
                        "verdict": Tree(finding.verdict.rawValue), "expected": Tree(finding.expected),
                        "figure": Tree(finding.figure), "title": Tree(finding.title), "aspect": Tree(finding.aspect),
                        "ledger_value": Tree(finding.ledgerValue.map(Value.exact) ?? .null),
                        "trace": [
                            "period": Tree(finding.period?.description), "filter": Tree(finding.filter),
                            "rows": Tree(finding.rows.map(Value.integer) ?? .null), "command": Tree(finding.trace),
                        ],
                        "score": Tree(Value.exact(Exact(Int128((finding.score * 100).rounded()), scale: 2))),
                        "sentence": Tree(finding.sentence),
                    ]
                })
        ).json
    }
}
