import Tables
import Trees

/// The findings of an audit as results of the command.
public struct AuditReport: Sendable {
    public let findings: [AuditFinding]
    /// What lint says of the text.
    public let style: [StyleFinding]

    public init(_ findings: [AuditFinding], style: [StyleFinding] = []) {
        self.findings = findings
        self.style = style
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
                ($0.part.map { "\($0):" } ?? "") + String($0.line), $0.number, $0.verdict.rawValue, $0.expected ?? "",
                $0.figure ?? "", $0.title ?? "",
                $0.aspect ?? "", $0.period?.description ?? "", $0.ledgerValue?.description ?? "", $0.trace ?? "",
                $0.sentence,
            ]
        }
    }

    public var csv: String { csvText(header: Self.header, rows: rows) }

    /// `numbers`: the findings with the way back to the ledgers, and the scores of the pairings, to two digits; `style`:
    /// what lint says.
    public var json: String {
        let tree: Tree = [
            "numbers": Tree(.list(findings.map(\.tree))), "style": Tree(.list(style.map(\.tree))),
        ]
        return tree.json
    }
}

extension AuditFinding {
    fileprivate var tree: Tree {
        [
            "line": Tree(integerLiteral: line), "part": Tree(part),
            "columns": [Tree(integerLiteral: columns.lowerBound + 1), Tree(integerLiteral: columns.upperBound)],
            "number": Tree(number), "verdict": Tree(verdict.rawValue), "expected": Tree(expected),
            "figure": Tree(figure), "title": Tree(title), "aspect": Tree(aspect),
            "ledger_value": Tree(ledgerValue.map(Value.exact) ?? .null),
            "trace": [
                "period": Tree(period?.description), "filter": Tree(filter),
                "rows": Tree(rows.map(Value.integer) ?? .null), "command": Tree(trace),
            ],
            "score": Tree(Value.exact(Exact(Int128((score * 100).rounded()), scale: 2))),
            "sentence": Tree(sentence),
        ]
    }
}

extension StyleFinding {
    fileprivate var tree: Tree {
        [
            "line": Tree(integerLiteral: line),
            "columns": [Tree(integerLiteral: columns.lowerBound + 1), Tree(integerLiteral: columns.upperBound)],
            "rule": Tree(rule), "words": Tree(words), "message": Tree(message.zh), "suggestion": Tree(suggestion.zh),
        ]
    }
}
