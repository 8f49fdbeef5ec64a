import Diagnostics
import Metrics
import Numerals
import Tables

/// A figure's comparisons as phrases of official prose.
enum Comparisons {
    /// What is said when there is nothing to compare with.
    static let noBase = "上年无可比数据"

    /// `同比增长8.6%`, `同比下降3.2%`, `与上年同期持平`; of a figure in percent `同比提高1.1个百分点`.
    static func yearOverYear(_ figure: Figure) throws(NumeralFault) -> String {
        if figure.unit == "%" {
            guard let points = figure.points.exact else { return noBase }
            return try phrase(pointsPhrase(points), lead: "同比")
        }
        guard let growth = figure.growth.exact else { return noBase }
        return try phrase(growthPhrase(growth), lead: "同比")
    }

    /// `比上年同期提高1.1个百分点`.
    static func points(_ figure: Figure) throws(NumeralFault) -> String {
        guard let points = figure.points.exact else { return noBase }
        return try phrase(pointsPhrase(points), lead: "比上年同期")
    }

    /// `比上年同期增加4600件`.
    static func difference(_ figure: Figure) throws(NumeralFault) -> String {
        guard let difference = figure.difference.exact else { return noBase }
        return try phrase(differencePhrase(difference, QuantityStyle(unit: figure.unit ?? "")), lead: "比上年同期")
    }

    /// 持平 takes 与…: `与上年同期持平`.
    private static func phrase(_ change: String, lead: String) -> String {
        change.hasSuffix("持平") ? "与上年同期" + change : lead + change
    }
}
