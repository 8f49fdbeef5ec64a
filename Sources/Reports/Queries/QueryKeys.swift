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
///     compare: previous_year
///     share: true                                    # or the group columns that it is within
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
        "metric", "metrics", "by", "grain", "where", "month", "year", "compare", "share", "rank", "order", "limit",
        "whole_periods", "present",
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
            compare: reader.choice("compare", Query.Comparison.self), share: reader.share(), rank: reader.rank(),
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
        guard let month = integer("month", in: 1...12) else { return year.flatMap(period) }
        return Period.month(month, of: year ?? reportYear)
    }

    fileprivate mutating func share() -> Query.Share? {
        guard let value = tree["share"] else { return nil }
        if let flag = value.boolean { return flag ? Query.Share() : nil }
        return Query.Share(within: texts("share"))
    }

    fileprivate mutating func rank() -> Query.Rank? {
        guard let value = tree["rank"] else { return nil }
        if let flag = value.boolean { return flag ? Query.Rank() : nil }
        var inner = KeyReader(value.entries == nil ? ["from": value] : value)
        let rank = Query.Rank(from: inner.choice("from", RankRule.Side.self) ?? .top, within: inner.texts("within"))
        found += inner.found
        return rank
    }
}
