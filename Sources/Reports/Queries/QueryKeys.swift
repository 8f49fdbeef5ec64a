import Diagnostics
import Expressions
import Metrics
import Tables
import Trees

/// What blocks of notebooks, chart files and the command line say of a query, in one set of keys:
///
///     metrics: [cases.total, cases.on_time_rate]     # or metric: cases.total
///     by: [受理部门]
///     grain: month
///     where: 申请方式 == '网上'
///     month: 9                                       # of the report's year, or year: 2015
///     quarter: 3                                     # instead of a month; or until: 9 for January to September
///     from: 2015-01                                  # months of any years; to: 2016-09
///     compare: previous_year                         # or previous_period, whole_year, target, or a year: 2010
///     cumulative: true                               # with a grain: from the year's beginning to each
///     share: true                                    # or the group columns that it is within
///     contribution: true                             # 拉动 and 贡献率; or the group columns that they are within
///     population: true                               # says which groups are new or gone
///     moving_average: 3                              # with a grain; also seasonal_index: true, robust_score: true
///     rank: true                                     # or top, bottom, {from: bottom, within: [month]}
///     order: -cases.total
///     limit: 10
///     whole_periods: true                            # leaves out a last month that is not whole
///     present: true                                  # leaves out groups without a value in the period itself
public struct QueryKeys: Hashable, Sendable {
    public let query: Query
    /// Whether rows of a grain that the period cuts short are left out.
    public let wholePeriodsOnly: Bool
    /// Whether rows that have a value only in the period compared with are left out.
    public let presentOnly: Bool

    public static let names = [
        "metric", "metrics", "by", "grain", "where", "month", "quarter", "until", "from", "to", "year", "compare",
        "cumulative",
        "share", "contribution", "population", "moving_average", "seasonal_index",
        "robust_score", "rank", "order", "limit", "whole_periods", "present",
    ]

    /// - Parameters:
    ///   - period: the days that a report on a year speaks of.
    ///   - reportYear: the year that `month` is of when no `year` stands beside it.
    /// - Throws: `Diagnostics` with every key that does not say what it should.
    init(_ tree: Tree, reportYear: Int, period: (Int) -> Period?) throws {
        var reader = KeyReader(tree)
        let metrics = reader.texts("metrics") + reader.texts("metric")
        if metrics.isEmpty { reader.found.append(.keyMissing("metric", at: tree.place)) }
        let keys = reader.choice("grain", Grain.self).map { [Query.Key.grain($0)] } ?? []
        let filters = reader.texts("where").compactMap { source in
            reader.catching { try Expression(source, at: tree["where"]?.place ?? tree.place) }
        }
        let limit = reader.integer("limit", in: 1...1_000_000)
        query = Query(
            metrics, by: keys + reader.texts("by").map(Query.Key.field), where: filters,
            period: reader.period(reportYear: reportYear, period: period),
            compare: reader.comparison(), share: reader.share("share"), contribution: reader.share("contribution"),
            isCumulative: reader.boolean("cumulative") ?? false, showsPopulation: reader.boolean("population") ?? false,
            trend: reader.trend(), rank: reader.rank(),
            order: reader.texts("order").map(Query.Order.init(written:)), limit: limit)
        wholePeriodsOnly = reader.boolean("whole_periods") ?? false
        presentOnly = reader.boolean("present") ?? false
        _ = try Diagnostics.throwErrors(in: reader.found)
    }
}

extension Query.Order {
    /// `-column` orders from the greatest down.
    init(written: String) {
        self.init(
            written.hasPrefix("-") ? String(written.dropFirst()) : written,
            written.hasPrefix("-") ? .descending : .ascending)
    }
}

/// Reads keys of a block; what is wrong is collected, so that all of it is said at once.
struct KeyReader {
    let tree: Tree
    var found: [Diagnostic] = []

    init(_ tree: Tree) {
        self.tree = tree
    }

    mutating func catching<T>(_ work: () throws -> T) -> T? {
        do {
            return try work()
        } catch let diagnostic as Diagnostic {
            found.append(diagnostic)
        } catch let diagnostics as Diagnostics {
            found += diagnostics.all
        } catch {
            found.append(.keyType("?", "\(error)", at: tree.place))
        }
        return nil
    }

    /// A text, or a list of texts; absent is empty.
    mutating func texts(_ key: String) -> [String] {
        guard let value = tree[key], !value.isNull else { return [] }
        if let text = value.scalarText { return [text] }
        if let items = value.list, let texts = items.map(\.scalarText) as? [String] { return texts }
        found.append(.keyType(key, "text", at: value.place))
        return []
    }

    mutating func text(_ key: String) -> String? {
        guard let value = tree[key], !value.isNull else { return nil }
        if let text = value.scalarText { return text }
        found.append(.keyType(key, "text", at: value.place))
        return nil
    }

    mutating func boolean(_ key: String) -> Bool? {
        guard let value = tree[key] else { return nil }
        if value.boolean == nil { found.append(.keyType(key, "true / false", at: value.place)) }
        return value.boolean
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = tree[key], !value.isNull else { return nil }
        if let number = value.integer, range.contains(number) { return number }
        found.append(.keyType(key, "\(range.lowerBound)–\(range.upperBound)", at: value.place))
        return nil
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let value = tree[key], !value.isNull else { return nil }
        if let choice = value.string.flatMap(Choice.init(rawValue:)) { return choice }
        found.append(
            .unknownChoice(
                value.scalarText ?? "", of: key, known: Choice.allCases.map(\.rawValue), at: value.place))
        return nil
    }

    fileprivate mutating func period(reportYear: Int, period: (Int) -> Period?) -> Period? {
        let year = integer("year", in: 1900...9999)
        let parts = [("month", 1...12), ("quarter", 1...4), ("until", 1...12)].compactMap { key, range in
            integer(key, in: range).map { (key: key, number: $0) }
        }
        if tree["from"] != nil || tree["to"] != nil {
            let others = ["month", "quarter", "until", "year"].filter { tree[$0] != nil }
            if !others.isEmpty {
                found.append(.severalPeriods(["from"] + others, at: tree[others[0]]?.place ?? tree.place))
            }
            return months(in: period(reportYear))
        }
        guard let part = parts.first else { return year.flatMap(period) }
        let place = tree[part.key]?.place ?? tree.place
        if parts.count > 1 { found.append(.severalPeriods(parts.map(\.key), at: place)) }
        guard let report = period(year ?? reportYear) else { return nil }
        let last = Period.month(part.key == "quarter" ? part.number * 3 : part.number, of: report.last.year)
        let days = last.flatMap { last in
            switch part.key {
            case "quarter": Period(.quarter, containing: last.first)
            case "until": Period(report.first, through: last.last)
            default: last
            }
        }
        // Days after the report's last are none of its business.
        guard let shown = days?.intersection(report) else {
            found.append(.periodAfterReport(part.key, at: place))
            return nil
        }
        return shown
    }

    /// `from` and `to`, up to the report's last day.
    private mutating func months(in report: Period?) -> Period? {
        guard let report else { return nil }
        let first = text("from").flatMap { text in catching { try firstDay(ofMonth: text, named: "from") } }
        let last = text("to").flatMap { text in catching { try firstDay(ofMonth: text, named: "to") } }
        let end = last.map { min(Period(.month, containing: $0).last, report.last) } ?? report.last
        if let days = Period(first ?? report.first, through: end) { return days }
        found.append(.monthsReversed())
        return nil
    }

    fileprivate mutating func comparison() -> Query.Comparison? {
        guard let value = tree["compare"], !value.isNull else { return nil }
        if let comparison = value.scalarText.flatMap(Query.Comparison.init(written:)) { return comparison }
        found.append(
            .unknownChoice(value.scalarText ?? "", of: "compare", known: Query.Comparison.forms, at: value.place))
        return nil
    }

    fileprivate mutating func share(_ key: String) -> Query.Share? {
        guard let value = tree[key] else { return nil }
        if let flag = value.boolean { return flag ? Query.Share() : nil }
        return Query.Share(within: texts(key))
    }

    fileprivate mutating func trend() -> Query.Trend? {
        let trend = Query.Trend(
            movingAverage: integer("moving_average", in: 2...366), seasonalIndex: boolean("seasonal_index") ?? false,
            robustScore: boolean("robust_score") ?? false)
        return trend == Query.Trend() ? nil : trend
    }

    fileprivate mutating func rank() -> Query.Rank? {
        guard let value = tree["rank"] else { return nil }
        if let flag = value.boolean { return flag ? Query.Rank() : nil }
        var inner = KeyReader(value.entries == nil ? ["from": value] : value)
        let rank = Query.Rank(
            from: inner.choice("from", RankRule.Side.self) ?? .top,
            ties: inner.choice("ties", Ties.self) ?? .competition,
            within: inner.texts("within"))
        found += inner.found
        return rank
    }
}
