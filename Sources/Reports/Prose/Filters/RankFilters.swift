import Diagnostics
import Expressions
import Metrics
import Numerals
import Tables

extension ReportFilters {
    /// What is said of ranks: `placement`, `standing`, `move`, and of a ranked table `tied`, `top`, `bottom`.
    var rankFilters: FunctionTable {
        FunctionTable()
            .adding(["placement", "位次"], "rank") { arguments in
                let (rank, count) = try rank(arguments)
                return try Self.printing(arguments) { () throws(NumeralFault) in try placement(rank, of: count) }
            }
            .adding(["standing", "列位"], "rank range units") { arguments in
                let (rank, count) = try rank(arguments)
                let (range, units) = (try arguments.text(1), try arguments.text(2))
                return try Self.printing(arguments) { () throws(NumeralFault) in
                    "在\(range)\(count)\(units)中列\(try placement(rank, of: count))"
                }
            }
            .adding(["move", "升降"], "rank") { arguments in
                let figure = try Self.figure(arguments)
                guard let change = figure.difference.exact else {
                    throw Diagnostic.unprintable(.noBase, at: arguments.place)
                }
                let than = figure.compare == .previousPeriod ? "上期" : Comparisons(figure: figure).base
                return try Self.printing(arguments) { () throws(NumeralFault) in
                    // A smaller rank is a better one.
                    change.isZero
                        ? "位次与\(than)持平"
                        : "较\(than)\(change.isNegative ? "上升" : "下降")\(change.magnitude.normalized)位"
                }
            }
            .adding(["tied", "并列"], "table label rank unit") { arguments in
                let rows = try LabelledRows(arguments)
                let own = try arguments.text(3)
                guard let place = rows.all.first(where: { $0.name == own }) else {
                    throw arguments.impossible(zh: "表中没有“\(own)”", en: "the table has no \"\(own)\"")
                }
                let others = rows.all.filter { $0.value == place.value && $0.name != own }.map(\.name)
                guard let rank = place.value.integer, !others.isEmpty else {
                    throw arguments.impossible(zh: "“\(own)”没有并列的单位", en: "nobody is tied with \"\(own)\"")
                }
                return .value(.text("与\(listing(others))并列\(ordinal(rank, unit: "位"))"))
            }
            .adding(["top", "前几名"], "table label value count?") { try LabelledRows($0).outermost(best: true) }
            .adding(["bottom", "后几名"], "table label value count?") { try LabelledRows($0).outermost(best: false) }
    }

    private func rank(_ arguments: Arguments) throws -> (rank: Int, count: Int) {
        let figure = try Self.figure(arguments)
        guard let rank = figure.value.exact?.integer, let count = figure.ranked else {
            throw arguments.wrong(0, Localized(zh: "有一个名次的指标", en: "a figure that is one rank"))
        }
        return (rank, count)
    }
}
