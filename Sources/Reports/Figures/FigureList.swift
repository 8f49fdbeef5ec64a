import Diagnostics
import Ledgers
import Metrics
import Tables
import Trees

/// The figures of a report: every metric of the catalogue, in its order, for one year.
public struct FigureList: Sendable {
    public let figures: [Figure]
    /// What there is to say of the ledgers themselves.
    public let warnings: [Diagnostic]

    /// - Parameter figures: one that is named twice is listed once.
    public init(_ figures: [Figure]) {
        var seen: Set<String> = []
        self.figures = figures.filter { seen.insert($0.key).inserted }
        warnings = []
    }

    /// Computes all figures of the project for `year`, by default the report's.
    /// - Throws: `Diagnostics` for what is wrong in the project or its ledgers; for a year that no ledger has records of.
    public init(
        _ project: Project, year: Int? = nil, progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    )
        throws
    {
        var plan = try project.plan(year: year)
        let handles = try plan.catalogue.metrics.map { try plan.add(FigureRequest($0.id)) }
        let results = try ScanEngine().run(plan, progress: progress)
        figures = handles.map { results[$0] }
        warnings = results.warnings
        if let year, figures.allSatisfy({ $0.rows == 0 || $0.period == nil }) {
            throw Diagnostic.yearWithoutData(year, known: project.settings.year)
        }
    }

    /// `id,title,value,unit,printed,ledger,rows`; a figure without a value has an empty one.
    public static let header = ["id", "title", "value", "unit", "printed", "ledger", "rows"]

    /// - Parameter places: at most so many digits after the point, for people; by default all there are.
    public func rows(places: Int = 20) -> [[String]] {
        figures.map {
            [
                $0.key, $0.title, $0.value.plainText(places: places), $0.unit ?? "", $0.printed, $0.ledger,
                String($0.rows),
            ]
        }
    }

    public var csv: String { csvText(header: Self.header, rows: rows()) }

    /// Every figure with the way back to its rows: period, filter, files with their hashes, and what it is compared with.
    public var json: String {
        Tree(.list(figures.map(\.tree))).json
    }
}

extension Figure {
    var tree: Tree {
        [
            "id": Tree(key), "metric": Tree(id), "title": Tree(title), "value": Tree(value), "unit": Tree(unit),
            "printed": Tree(printed),
            "missing": Tree(missing?.rawValue), "ledger": Tree(ledger), "rows": Tree(integerLiteral: rows),
            "period": Tree(period?.description), "filter": Tree(filter),
            "previous": [
                "period": Tree(previous.period?.description), "value": Tree(previous.value),
                "rows": Tree(integerLiteral: previous.rows), "missing": Tree(previous.missing?.rawValue),
                "comparison": Tree(compare.written), "caliber": Tree(previous.caliber?.note),
                "comparable": previous.comparable?.tree ?? nil,
                "gaps": Tree(.list(previous.gaps.map { Tree($0.description) })),
            ],
            "difference": Tree(difference), "growth": Tree(growth), "points": Tree(points),
            "average_growth": Tree(averageGrowth), "target": target?.tree ?? nil,
            "standing": standing?.tree ?? nil, "trend": trend?.tree ?? nil, "against": againstTree ?? nil,
            "sources": Tree(
                .list(
                    sources.map {
                        [
                            "resource": Tree($0.resource), "path": Tree($0.path), "sha256": Tree($0.sha256),
                            "records": Tree(integerLiteral: $0.records),
                        ]
                    })),
        ]
    }
}

extension Figure {
    fileprivate var againstTree: Tree? {
        against.map { other in
            [
                "id": Tree(other.key), "value": Tree(other.value), "ratio": Tree(ratio),
                "previous_ratio": Tree(previousRatio), "ratio_change": Tree(ratioChange), "gap": Tree(gap),
                "contribution": Tree(contribution), "contribution_rate": Tree(contributionRate), "pace": Tree(pace),
            ]
        }
    }
}

extension Figure.Standing {
    fileprivate var tree: Tree {
        [
            "rank": Tree(rank), "of": Tree(integerLiteral: ranked), "previous": Tree(previous),
            "change": Tree(change), "streak": Tree(streak.map { Exact($0) }),
        ]
    }
}

extension Figure.Trend {
    fileprivate var tree: Tree {
        [
            "series": Tree(rule.grain.rawValue), "moving_average": Tree(movingAverage),
            "seasonal_index": Tree(seasonalIndex), "robust_score": Tree(robustScore),
        ]
    }
}

extension Figure.Comparable {
    fileprivate var tree: Tree {
        [
            "value": Tree(value), "base": Tree(base), "new": Tree(.list(changes.new.map { Tree(.string($0)) })),
            "gone": Tree(.list(changes.gone.map { Tree(.string($0)) })),
        ]
    }
}

extension Figure.Target {
    fileprivate var tree: Tree {
        [
            "value": Tree(Value.exact(value)), "completion": Tree(completion), "remaining": Tree(remaining),
            "elapsed": Tree(Value.exact(elapsed)),
        ]
    }
}

extension Tree {
    init(_ text: String?) { self.init(text.map(Content.string) ?? Content.null) }

    init(_ number: Exact?) { self.init(number.map(Tables.Value.exact) ?? .null) }

    /// Numbers with their digits, days as ISO text.
    init(_ value: Tables.Value) {
        let content: Content =
            switch value {
            case .null: .null
            case .boolean(let flag): .boolean(flag)
            case .exact(let number): .number(number.normalized.description)
            case .real(let number): .number(String(number))
            case .text, .day, .instant: .string(value.description)
            }
        self.init(content)
    }
}
