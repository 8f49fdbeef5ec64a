import Diagnostics
import Metrics
import Tables
import Trees

/// What a `ranking` block says:
///
///     metric: monitoring            # a ledger, or a metric with by: 单位
///     from: 2016-07                 # and to: 2016-09; default: the report's year
///     within: 类别                  # ranked apart
///     highlight: [云东街道]          # in bold
///     only: [云东街道, 松岗镇]       # rows that are shown; ranks are of all
///     ties: competition             # or dense, ordinal, fractional
///     bottom: true                  # the least value is first
///     caption: 各月排名
struct RankingKeys: Sendable {
    let request: RankingRequest
    /// `nil`: all.
    let only: [String]?
    let caption: String?

    private static let names = [
        "metric", "by", "grain", "from", "to", "within", "highlight", "only", "ties", "bottom", "caption",
    ]

    /// - Throws: `Diagnostics` with every key that does not say what it should.
    init(_ tree: Tree) throws {
        var reader = KeyReader(tree)
        for entry in tree.entries ?? [] where !Self.names.contains(entry.key) {
            reader.found.append(.unknownKey(entry.key, known: Self.names, at: entry.keyPlace))
        }
        let metric = reader.text("metric")
        if metric == nil { reader.found.append(.keyMissing("metric", at: tree.place)) }
        request = RankingRequest(
            metric ?? "", by: reader.text("by"), grain: reader.choice("grain", Grain.self) ?? .month,
            from: reader.text("from"), to: reader.text("to"), within: reader.text("within"),
            highlight: reader.texts("highlight"), ties: reader.choice("ties", Ties.self),
            fromBottom: reader.boolean("bottom") ?? false)
        only = tree["only"] == nil ? nil : reader.texts("only")
        caption = reader.text("caption")
        _ = try Diagnostics.throwErrors(in: reader.found)
    }
}
