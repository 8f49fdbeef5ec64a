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
            .adding(["standing", "列位"], "rank range units bottom?") { arguments in
                let (rank, count) = try rank(arguments)
                let (range, units) = (try arguments.text(1), try arguments.text(2))
                // Where the last is no worse than the first (办件最少), nobody says 倒数.
                let isJudged = try !arguments.has(3) || arguments.truth(3)
                return try Self.printing(arguments) { () throws(NumeralFault) in
                    let place = isJudged ? try placement(rank, of: count) : ordinal(rank, unit: "位")
                    return "在\(range)\(count)\(units)中列\(place)"
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
                return .object(
                    PrintedFigure([
                        PrintedFigure.Part("与\(listing(others))并列"),
                        PrintedFigure.Part(ordinal(rank, unit: "位"), rows.figure(of: place)),
                    ]))
            }
            .adding(["top", "前几名"], "table label value count?") { try LabelledRows($0).outermost(best: true) }
            .adding(["bottom", "后几名"], "table label value count?") { try LabelledRows($0).outermost(best: false) }
    }

    /// Of a figure that is a rank, or of a table's cell that is one.
    private func rank(_ arguments: Arguments) throws -> (rank: Int, count: Int) {
        if case .object(let object) = arguments[0], let standing = (object as? RowOperand)?.standing,
            let rank = standing.rank.integer
        {
            return (rank, standing.ranked)
        }
        let figure = try Self.figure(arguments)
        guard let rank = figure.value.exact?.integer, let count = figure.ranked else {
            throw arguments.wrong(0, Localized(zh: "有一个名次的指标", en: "a figure that is one rank"))
        }
        return (rank, count)
    }
}
