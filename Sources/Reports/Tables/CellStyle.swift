import Documents
import Numerals
import Tables

/// How the values of one column of a printed table look: one unit and one precision for the whole column.
struct CellStyle: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// Digits in the scale's unit.
        case quantity(MyriadScale, places: Int?)
        /// A ratio in percent.
        case percentage(places: Int)
        /// A difference of ratios in percentage points, with its sign.
        case points(places: Int)
        /// A ratio of change in percent, with its sign.
        case growth(places: Int)
        case rank
        /// Ranks gained (↑) or lost (↓).
        case rankChange
        /// A period of time by its first day, with its year where the column has several.
        case period(Grain, withYear: Bool)
        case text
    }

    let form: Form

    /// What an empty cell prints (GB/T 9704 practice).
    static let empty = "—"

    func text(_ value: Value) throws(NumeralFault) -> String {
        if value.isNull { return Self.empty }
        switch (form, value) {
        case (.quantity(let scale, let places), .exact(let number)):
            return try quantity(
                number, QuantityStyle(scale: scale, places: places, keepsZeros: places != nil)
            ).replacing(scale.rawValue, with: "")
        case (.percentage(let places), .exact(let number)):
            return try percentage(number, PercentageStyle(places: places))
        case (.growth(let places), .exact(let number)):
            return try percentage(number, PercentageStyle(places: places))
        case (.points(let places), .exact(let number)):
            return try percentage(number, PercentageStyle(places: places)).replacing("%", with: "")
        case (.rankChange, .exact(let number)):
            return number.isZero ? "持平" : (number.isNegative ? "↓" : "↑") + number.magnitude.normalized.description
        case (.period(let grain, let withYear), .day(let day)):
            return periodText(Period(grain, containing: day), withYear: withYear)
        case (_, .day(let day)): return dateText(day)
        case (_, .boolean(let flag)): return flag ? "是" : "否"
        case (_, .exact(let number)): return number.normalized.description
        default: return value.description
        }
    }
}

extension CellStyle {
    /// The style that a column of a query's result asks for by its name and unit.
    /// - Parameter scale: 万 or 亿 when the table says so; otherwise chosen for all values of the column together when
    ///   they are money, and none for counts.
    init(for column: Column, scale: MyriadScale?, places: Int?) {
        let suffix = column.name.split(separator: ".").last ?? ""
        switch suffix {
        case "growth", "average_growth": form = .growth(places: places ?? 1)
        case "points", "share_change", "contribution": form = .points(places: places ?? 1)
        case "rank", "rank_previous": form = .rank
        case "rank_change": form = .rankChange
        case "share", "share_previous", "contribution_rate", "completion":
            form = .percentage(places: places ?? 1)
        case "difference" where column.unit == "%": form = .points(places: places ?? 1)
        case "month", "quarter", "year":
            guard column.kind == .temporal, let grain = Grain(rawValue: String(suffix)) else {
                form = .text
                break
            }
            let years = Set(column.values.compactMap { $0.day?.year })
            form = .period(grain, withYear: grain == .year || years.count > 1)
        default:
            if column.kind != .quantitative {
                form = .text
            } else if column.unit == "%" {
                form = .percentage(places: places ?? 1)
            } else {
                let shared = column.unit == "元" ? MyriadScale(sharedBy: column.values.compactMap(\.exact)) : .none
                let scale = scale ?? shared
                let finest = column.values.compactMap { $0.exact?.normalized.scale }.max() ?? 0
                form = .quantity(scale, places: places ?? (scale == .none ? min(finest, 4) : 2))
            }
        }
    }

    /// What stands beside the column's title: `亿元`, `%`, `百分点`.
    func unit(of column: Column) -> String? {
        switch form {
        case .quantity(let scale, _): column.unit.map { scale.title(of: $0) }
        case .points: "百分点"
        default: nil
        }
    }

    /// Whether the printed cells may be parts of a printed total.
    var isAdditive: Bool {
        switch form {
        case .quantity, .percentage: true
        default: false
        }
    }

    var alignment: TableBlock.Alignment {
        switch form {
        case .text: .left
        case .period, .rank, .rankChange: .center
        default: .right
        }
    }
}
