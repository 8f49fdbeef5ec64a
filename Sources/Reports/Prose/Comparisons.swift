import Diagnostics
import Metrics
import Numerals
import Tables

/// A figure's comparisons as phrases of official prose.
enum Comparisons {
    /// What is said when there is nothing to compare with.
    static let noBase = "上年无可比数据"

    /// What a comparison is called, and what its base is.
    private static func words(_ figure: Figure) -> (lead: String, base: String, noBase: String) {
        let (lead, base, noBase) =
            switch figure.compare {
            case .previousYear: ("同比", "上年同期", Self.noBase)
            case .previousPeriod: ("环比", "上期", "上期无可比数据")
            case .wholeYear: ("比上年", "上年", Self.noBase)
            case .year(let year): ("比\(year)年同期", "\(year)年同期", "\(year)年无可比数据")
            case .target: ("", "", "无可比数据")
            }
        return (figure.previous.comparable == nil ? lead : "按可比口径计算，" + lead, base, noBase)
    }

    /// `同比增长8.6%`, `同比下降3.2%`, `与上年同期持平`; of a figure in percent `同比提高1.1个百分点`.
    static func yearOverYear(_ figure: Figure) throws(NumeralFault) -> String {
        if figure.unit == "%" {
            guard let points = figure.points.exact else { return words(figure).noBase }
            return try phrase(pointsPhrase(points), words(figure).lead, figure)
        }
        guard let growth = figure.growth.exact else { return words(figure).noBase }
        return try phrase(growthPhrase(growth), words(figure).lead, figure)
    }

    /// `比上年同期提高1.1个百分点`.
    static func points(_ figure: Figure) throws(NumeralFault) -> String {
        guard let points = figure.points.exact else { return words(figure).noBase }
        return try phrase(pointsPhrase(points), "比" + words(figure).base, figure)
    }

    /// `比上年同期增加4600件`.
    static func difference(_ figure: Figure) throws(NumeralFault) -> String {
        guard let difference = figure.difference.exact else { return words(figure).noBase }
        return try phrase(
            differencePhrase(difference, QuantityStyle(unit: figure.unit ?? "")), "比" + words(figure).base, figure)
    }

    /// 持平 takes 与…: `与上年同期持平`.
    private static func phrase(_ change: String, _ lead: String, _ figure: Figure) -> String {
        let comparable = figure.previous.comparable != nil
        if change.hasSuffix("持平") { return (comparable ? "按可比口径计算，" : "") + "与\(words(figure).base)\(change)" }
        return (comparable && !lead.hasPrefix("按") ? "按可比口径计算，" : "") + lead + change
    }
}
