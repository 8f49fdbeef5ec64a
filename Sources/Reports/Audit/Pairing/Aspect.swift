import Foundation
import Metrics
import Numerals
import Tables

/// What of a figure a number may state: its value, how it changed, or what part it is.
enum Aspect: String, Hashable, Sendable {
    case value, previous, growth, difference, points, multiple, share
    case previousShare = "previous_share"
    case sharePoints = "share_points"
    case contribution, pull, place, daily, monthly
    /// Against the month or quarter before.
    case growthOnMonth = "growth_on_month"
    /// The rank of the month or quarter before, and by how many ranks it rose since.
    case before, moved
    /// What the catalogue says is to be reached in the year, what part of it is, and what is beyond it.
    case target, attainment, beyond
    /// For how many months in a row a rank has been the same.
    case lasting

    /// What a number of this kind, between these words, may state; likeliest first. Empty when the words compare with what
    /// no ledger knows.
    static func all(of number: ProseNumber, _ words: Surroundings) -> [Aspect] {
        let before = String(words.before)
        func says(_ cues: String...) -> Bool { cues.contains { words.own.contains($0) } }
        if number.isMove(says("位次", "名次")) { return [.moved] }
        let isOnMonth = says("环比", "上月", "上季度", "上个月")
        if isOnMonth || says("上期", "上半年", "上周"), number.change != nil {
            return isOnMonth && number.kind == .percentage ? [.growthOnMonth] : []
        }
        let isBase =
            ["由", "从"].contains { before.hasSuffix($0) }
            || ["上年", "上年同期"].contains { year in
                ["", "的", "为", "是", "仅", "有"].contains { before.hasSuffix(year + $0) }
            } || before.contains("由上年") || before.contains("从上年") || words.isOfYearBefore
        switch number.kind {
        case .flat: return [.growth]
        case .points:
            if says("拉动") { return [.pull] }
            return says("增速", "增幅", "降幅", "收窄", "扩大", "平均水平", "相差", "差距") ? [] : [.points, .sharePoints]
        case .multiple: return [.multiple]
        case .percentage:
            if says("贡献率") { return [.contribution] }
            if says("任务", "目标", "计划") { return says("时序", "序时") ? [] : [.attainment] }
            if says("完成", "进度") { return [] }
            let isShare = words.near.contains { near in
                ["占", "比重", "比例", "份额"].contains { String(near).contains($0) }
            }
            if number.change != nil || says("同比", "增长", "下降", "增幅", "降幅", "增速") {
                return [.growth]
            }
            if isBase { return [.previous, .previousShare] }
            return isShare ? [.share, .value] : [.value]
        case .quantity:
            if number.change != nil { return ["位", "位次", "名"].contains(number.unit) ? [] : [.difference] }
            if says("超额") { return [.beyond] }
            if says("任务", "目标") { return [.target] }
            if says("日均", "平均每天", "每日平均", "平均每日") { return [.daily] }
            if says("月均", "平均每月", "每月平均") { return [.monthly] }
            return isBase ? [.previous] : [.value]
        case .ordinal, .ordinalFromBottom:
            if Self.monthBefore.contains(where: words.own.contains) { return [.before] }
            return isBase ? [.before, .value, .place] : [.value, .place]
        case .date: return []
        }
    }

    /// What people call the month, quarter or round before.
    static let monthBefore = ["上期", "上月", "上个月", "上一期", "上季度", "上次"]

    /// Whether it may be of a figure that was stated before, without saying which.
    var mayBeUnsaid: Bool { self != .value && self != .place }

    /// Whether it is a part of something that the words name after 占.
    var isShare: Bool { self == .share || self == .previousShare }

    /// Whether a rounding of one's own, as working days in the year, is left to the writer.
    var isLoose: Bool { self == .daily || self == .monthly }

    /// The ledger's numbers for it, in the sense of `number`: a fall of 3 % is 0.03 where the words say 下降. Several when
    /// it may be a part of several wholes.
    func exact(of answer: Answer, for number: ProseNumber) -> [Exact] {
        let isRatio = answer.subject.metric.isRatio
        let change: Exact?
        switch self {
        case .value:
            guard number.kind == .ordinalFromBottom else { return [answer.value] }
            return fromBottom(answer.value, of: answer.ranked)
        case .place:
            guard let place = answer.place.map({ Exact($0) }) else { return [] }
            return number.kind == .ordinalFromBottom ? fromBottom(place, of: answer.places) : [place]
        case .previous: return answer.previous.map { [$0] } ?? []
        case .share: return answer.wholes.compactMap { answer.value.part(of: $0.value) }
        case .previousShare:
            return answer.wholes.compactMap { whole in
                answer.previous.flatMap { base in whole.previous.flatMap { base.part(of: $0) } }
            }
        case .sharePoints:
            let points = answer.wholes.compactMap { whole -> Exact? in
                guard let now = answer.value.part(of: whole.value), let base = answer.previous,
                    let all = whole.previous, let then = base.part(of: all)
                else { return nil }
                return now.subtracting(then)
            }
            return number.change == .fall ? points.map(\.negated) : points
        case .contribution:
            return answer.wholes.compactMap { whole in
                guard let part = answer.difference, let base = whole.previous,
                    let all = whole.value.subtracting(base)
                else { return nil }
                return part.part(of: all)
            }
        case .pull:
            let points = answer.wholes.compactMap { whole in
                answer.difference.flatMap { part in whole.previous.flatMap { part.part(of: $0) } }
            }
            return number.change == .fall ? points.map(\.negated) : points
        case .daily: return answer.period.flatMap { answer.value.divided(by: Exact($0.days)) }.map { [$0] } ?? []
        case .monthly:
            return answer.period.flatMap { answer.value.divided(by: Exact($0.cut(by: .month).count)) }.map { [$0] }
                ?? []
        case .growth: change = number.kind == .flat && isRatio ? answer.difference : answer.growth(on: answer.previous)
        case .target: return answer.target.map { [$0] } ?? []
        case .attainment: return answer.target.flatMap { answer.value.part(of: $0) }.map { [$0] } ?? []
        case .beyond: return answer.target.flatMap { answer.value.subtracting($0) }.map { [$0] } ?? []
        case .lasting: return []  // Of a course of answers, and not of one.
        case .before:
            guard let before = answer.before else { return [] }
            return number.kind == .ordinalFromBottom ? fromBottom(before, of: answer.ranked) : [before]
        case .moved: change = answer.before.flatMap { $0.subtracting(answer.value) }
        case .growthOnMonth: change = answer.growth(on: answer.before)
        case .difference, .points: change = answer.difference
        case .multiple:
            guard let base = answer.previous, !base.isZero else { return [] }
            let value = number.change == .rise ? answer.growth(on: base) : answer.value.divided(by: base)
            return value.map { [$0] } ?? []
        }
        guard let change else { return [] }
        return [number.change == .fall ? change.negated : change]
    }

    private func fromBottom(_ place: Exact, of count: Int?) -> [Exact] {
        count.flatMap { Exact($0 + 1).subtracting(place) }.map { [$0] } ?? []
    }

    /// Whether the metric of an answer can be counted in what `number` is counted in.
    func fits(_ metric: AuditedMetric, _ number: ProseNumber) -> Bool {
        switch (self, number.kind) {
        case (.points, _): return metric.isRatio
        case (.share, _), (.previousShare, _), (.sharePoints, _), (.contribution, _), (.pull, _): return !metric.isRatio
        case (.growth, _), (.multiple, _), (.growthOnMonth, _):
            return !metric.isRank && (!metric.isRatio || number.kind == .flat)
        case (.moved, _), (.before, _), (.lasting, _): return metric.isRank
        case (.attainment, _): return !metric.isRatio && !metric.targets.isEmpty
        case (.target, _), (.beyond, _): return !metric.targets.isEmpty && Self.value.fits(metric, number)
        case (.place, _): return metric.addsUp || metric.isRatio
        case (_, .percentage): return metric.isRatio
        case (_, .ordinal), (_, .ordinalFromBottom): return metric.isRank
        default:
            guard !metric.isRatio, !metric.isRank else { return false }
            let unit = metric.unit ?? ""
            return unit == number.unit || number.unit.isEmpty
                || Self.counters.contains(unit) && Self.counters.contains(number.unit)
                || Self.days.contains(unit) && Self.days.contains(number.unit)
        }
    }

    /// Measure words that people use for each other.
    private static let counters: Set<String> = [
        "", "个", "家", "项", "名", "人", "户", "件", "条", "次", "场", "场次", "期", "份", "位", "宗", "件次", "笔", "批", "篇", "处", "所",
    ]
    private static let days: Set<String> = ["个工作日", "工作日", "天", "日"]
}

extension Answer {
    var difference: Exact? { previous.flatMap { value.subtracting($0) } }

    func growth(on base: Exact?) -> Exact? {
        guard let base, !base.isZero, !base.isNegative else { return nil }
        return value.subtracting(base)?.divided(by: base)
    }
}

extension Exact {
    fileprivate func part(of whole: Exact) -> Exact? { whole.isZero ? nil : divided(by: whole) }
}

extension ProseNumber {
    /// Whether `value` is what the wording promises. A mean or a quotient has more digits than are ever written: there the
    /// last digit written is the rounded one.
    func agrees(with value: Exact) -> Bool {
        if bounds.contains(value) { return true }
        guard kind == .quantity, let stated, bounds.low == stated, bounds.high == stated,
            stated.scale > 0 || value.normalized.scale > 4
        else { return false }
        return value.rounded(places: stated.scale) == stated
    }

    /// Whether people count what is counted in `unit` in this number's unit, too: 17个贫困户, 17户.
    func hasUnit(like unit: String) -> Bool {
        let heads: Set<String> = ["个", "家", "户", "名", "人", "位", ""]
        return unit.isEmpty || self.unit.isEmpty || unit == self.unit
            || heads.contains(unit) && heads.contains(self.unit)
    }

    /// Whether it says by how many ranks something rose or fell: 上升3位, 前移3个位次.
    /// - Parameter isOfRanks: whether a word for ranks stands next to it.
    func isMove(_ isOfRanks: Bool = false) -> Bool {
        kind == .quantity && change != nil && (["位", "位次"].contains(unit) || unit == "个" && isOfRanks)
    }

    /// 一 to 九 in words stand in many phrases.
    var isSmallInWords: Bool { isInWords && kind == .quantity && (stated.map { $0 < 10 } ?? false) }

    /// How many times one of the two the other is.
    func times(_ value: Exact) -> Double {
        guard let stated, !stated.isZero, !value.isZero else { return .infinity }
        let times = abs(stated.double / value.double)
        return max(times, 1 / times)
    }

    /// How far off `value` is, as a part of it.
    func distance(to value: Exact) -> Double {
        guard let stated else { return abs(value.double) }
        return abs(value.double - stated.double) / max(abs(value.double), abs(stated.double), .leastNormalMagnitude)
    }

    /// Whether a slip of the pen makes this of `value`: about the same size, another digit, or
    /// digits exchanged.
    func resembles(_ value: Exact) -> Bool {
        guard let stated, kind != .ordinal, kind != .ordinalFromBottom else { return true }
        let (a, b) = (abs(stated.double), abs(value.double))
        if a > 0, b > 0, a / b > 0.4, a / b < 2.5 { return true }
        guard tellingDigits > 1 else { return false }
        // As they would be written with as many digits: 7.3e+04.
        func scientific(_ number: Exact) -> [Character] {
            Array(String(format: "%.\(tellingDigits - 1)e", abs(number.double)))
        }
        let (written, meant) = (scientific(stated), scientific(value))
        let others = zip(written, meant).count { $0 != $1 }
        return written.dropLast(4).sorted() == meant.dropLast(4).sorted()
            || written.suffix(4) == meant.suffix(4) && others == 1
    }
}
