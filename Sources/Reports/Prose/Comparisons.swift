import Diagnostics
import Metrics
import Numerals
import Tables

/// A figure's comparisons as phrases of official prose.
struct Comparisons {
    let figure: Figure
    var wording = Wording()
    /// What stands before the base: 比上年, 较上年.
    var than = "比"

    /// What is said when there is nothing to compare with.
    static let noBase = "上年无可比数据"

    /// What a comparison is called, and what its base is.
    private var words: (lead: String, base: String, noBase: String) {
        switch figure.compare {
        case .previousYear: ("同比", "上年同期", Self.noBase)
        case .previousPeriod: ("环比", "上期", "上期无可比数据")
        case .wholeYear: ("比上年", "上年", Self.noBase)
        case .year(let year): ("比\(year)年同期", "\(year)年同期", "\(year)年无可比数据")
        case .target: ("", "", "无可比数据")
        }
    }

    /// The base as sentences call it: 上年同期, 上期, 上年, 2010年同期.
    var base: String { words.base }

    /// Where there is no growth, why.
    var noBase: String {
        switch figure.previous.missing {
        case .firstCounted: "首次统计，无\(figure.compare == .previousPeriod ? "环比" : "同比")数据"
        case .monthsMissing: "缺\(figure.previous.gaps.monthNames)数据，不与\(base)比较"
        case .caliberChanged: "统计口径有变化，不与\(base)比较"
        case .unfinished: "本年未满，不与\(base)全年比较"
        default: words.noBase
        }
    }

    private var isComparable: Bool { figure.previous.comparable != nil }

    /// `按可比口径计算，` before a comparison of what is alike in both alone.
    private var proviso: String { isComparable ? "按可比口径计算，" : "" }

    /// `同比增长8.6%`, `同比下降3.2%`, `与上年同期持平`; of a figure in percent `同比提高1.1个百分点`.
    /// - Parameter degree: an adverb that must fit: `同比大幅增长35.0%`.
    /// - Throws: ``NumeralFault/wrongDegree(_:growth:)``.
    func growth(degree: Degree? = nil) throws(NumeralFault) -> String {
        if figure.unit == "%" {
            guard let points = figure.points.exact else { return noBase }
            // 大幅 and its like are measured in growth, which percentage points have none of.
            if let degree { throw .wrongDegree(degree, growth: points) }
            return try phrase(pointsPhrase(points, pointStyle), words.lead)
        }
        guard let growth = figure.growth.exact else { return noBase }
        let change = try growthPhrase(growth, percentStyle, thresholds: wording.thresholds)
        guard let degree else { return phrase(change, words.lead) }
        return proviso + words.lead + (try degree.word(for: growth, wording.thresholds)) + change
    }

    /// `比上年同期提高1.1个百分点`.
    func points() throws(NumeralFault) -> String {
        guard let points = figure.points.exact else { return noBase }
        return try phrase(pointsPhrase(points, pointStyle), than + base)
    }

    /// `比上年同期增加4600件`; of a figure in percent the points.
    func difference() throws(NumeralFault) -> String {
        guard figure.unit != "%" else { return try points() }
        guard let difference = figure.difference.exact else { return noBase }
        return try phrase(differencePhrase(difference, unitStyle), than + base)
    }

    /// `比上年同期增加4600件，增长8.6%`; 持平 is said once.
    func differenceAndGrowth() throws(NumeralFault) -> String {
        guard figure.unit != "%" else { return try points() }
        guard let growth = figure.growth.exact else { return noBase }
        let difference = try difference()
        // 基本持平 would contradict the number before it.
        let exact = GrowthThresholds(nearlyFlat: nil)
        let change = try growthPhrase(
            growth, percentStyle,
            verbs: GrowthVerbs(rise: "增长", fall: "减少"), thresholds: exact)
        return difference.hasSuffix("持平") || change.hasSuffix("持平") ? difference : "\(difference)，\(change)"
    }

    /// `由上年同期的358项增加到412项，增长15.1%`; of a figure in percent `由58.2%提高到66.4%，提高8.2个百分点`.
    func course() throws(NumeralFault) -> String {
        guard let (before, after) = ends, let difference = figure.difference.exact else { return noBase }
        if figure.unit == "%" {
            let change = try pointsPhrase(difference, pointStyle)
            if change.hasSuffix("持平") { return phrase(change, "") }
            let verb = difference.isNegative ? "下降" : "提高"
            return proviso
                + "由\(try percentage(before, percentStyle))\(verb)到\(try percentage(after, percentStyle))，\(change)"
        }
        guard let growth = figure.growth.exact else { return noBase }
        let printed = try quantities([before, after], unitStyle)
        if printed[0].value == printed[1].value { return phrase("持平", "") }
        let verb = difference.isNegative ? "减少" : "增加"
        let exact = GrowthThresholds(nearlyFlat: nil)
        let change = try growthPhrase(growth, percentStyle, thresholds: exact)
        return proviso + "由\(base)的\(printed[0].text)\(verb)到\(printed[1].text)，\(change)"
    }

    /// `由5.2个工作日压缩至3.1个工作日`: a course with a verb of one's own; where both ends print alike `为3.1个工作日，与上年同期持平`.
    /// - Throws: ``NumeralFault/noBase``; ``NumeralFault/wrongVerb(_:)`` when the verb says the other direction.
    func course(verb: String) throws(NumeralFault) -> String {
        guard let (before, after) = ends else { throw .noBase }
        let falls = ["压缩", "缩短", "下降", "降低", "减少", "降至", "降到", "收窄"].contains { verb.contains($0) }
        let ends = try printedEnds(before, after)
        if ends.before == ends.after { return "为\(ends.after)，\(phrase("持平", ""))" }
        guard falls ? after < before : after > before else { throw .wrongVerb(verb) }
        return proviso + "由\(ends.before)\(verb)\(ends.after)"
    }

    private func printedEnds(_ before: Exact, _ after: Exact) throws(NumeralFault) -> (before: String, after: String) {
        if figure.unit == "%" { return (try percentage(before, percentStyle), try percentage(after, percentStyle)) }
        var style = unitStyle
        // A mean has no last digit of its own.
        if before.normalized.scale > 4 || after.normalized.scale > 4 { style.places = 1 }
        let printed = try quantities([before, after], style)
        return (printed[0].text, printed[1].text)
    }

    /// `是上年同期的2.4倍`.
    /// - Throws: ``NumeralFault/noBase``, ``NumeralFault/noMultiple(growth:)``.
    func multiple() throws(NumeralFault) -> String {
        guard let growth = figure.growth.exact else { throw .noBase }
        return proviso + "是\(base)的\(try timesBase(growth: growth, rounding: wording.rounding))"
    }

    /// What is compared: of comparable populations theirs.
    private var ends: (before: Exact, after: Exact)? {
        guard figure.difference.exact != nil else { return nil }
        let (value, base) =
            figure.previous.comparable.map { ($0.value, $0.base) } ?? (figure.value, figure.previous.value)
        return base.exact.flatMap { before in value.exact.map { (before, $0) } }
    }

    /// 持平 takes 与…: `与上年同期持平`.
    private func phrase(_ change: String, _ lead: String) -> String {
        proviso + (change.hasSuffix("持平") ? "与\(base)\(change)" : lead + change)
    }

    private var percentStyle: PercentageStyle { PercentageStyle(rounding: wording.rounding) }
    private var pointStyle: PercentageStyle { PercentageStyle(keepsZeros: false, rounding: wording.rounding) }
    private var unitStyle: QuantityStyle { QuantityStyle(unit: figure.unit ?? "", rounding: wording.rounding) }
}
