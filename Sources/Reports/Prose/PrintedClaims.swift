import Diagnostics
import Numerals
import Tables
import Templates

/// What a notebook's own words say of the numbers that figures print between them: 约, 下降. Filters print such words
/// only where they are true; beside a number by itself somebody wrote them who did not know it.
struct PrintedClaims {
    let part: PrintedFigure.Part
    /// The words just before and after, up to the next printed thing.
    let before: String
    let after: String
    let tolerances: Approximation.Tolerances

    /// More digits than anybody prints: a quotient that was not rounded.
    private static let mostPlaces = 6
    private static let hedges = ["将近", "接近", "大约", "超过", "突破", "不足", "不到", "近", "约", "逾", "超"]
    /// Words that end like one of those: 预约3000人次, 节约5万元, 最近30天.
    private static let others = ["预约", "节约", "签约", "履约", "违约", "合约", "最近", "附近", "邻近"]
    private static let endings = ["左右", "上下", "以上", "以下"]
    private static let falls = ["下降", "减少", "降低", "下滑", "回落", "缩短", "减"]
    private static let rises = ["增长", "增加", "提高", "上升", "提升", "增"]

    /// What is wrong; `nil` when nothing is.
    func fault(at place: Place) -> Diagnostic? {
        if let number = part.number, part.text == number.description, number.normalized.scale > Self.mostPlaces {
            return .unroundedNumber(part.text, at: place)
        }
        guard part.id != nil else { return nil }
        if let change = part.change, let fault = direction(of: change, at: place) { return fault }
        if let word = hedgeBefore, Self.hedges.contains(where: { part.text.hasPrefix($0) }) {
            return .hedgedNumber(word, part.text, at: place)
        }
        guard let number = part.number, part.text.first?.isNumber == true else { return nil }
        return hedge(on: number, at: place)
    }

    private var hedgeBefore: String? {
        Self.others.contains { before.hasSuffix($0) } ? nil : Self.hedges.first { before.hasSuffix($0) }
    }

    private func direction(of change: Exact, at place: Place) -> Diagnostic? {
        let words = before.hasSuffix("了") ? String(before.dropLast()) : before
        let fall = Self.falls.first { words.hasSuffix($0) }
        let rise = Self.rises.first { words.hasSuffix($0) }
        guard let verb = fall ?? rise else { return nil }
        let isSigned = part.text.hasPrefix("-")
        let isTrue = fall == nil ? change > 0 : change.isNegative
        return isTrue && !isSigned ? nil : .wrongDirection(verb, part.text, at: place)
    }

    private func hedge(on value: Exact, at place: Place) -> Diagnostic? {
        let word = hedgeBefore
        let ending = Self.endings.first { after.hasPrefix($0) }
        guard word != nil || ending != nil else { return nil }
        let claim = (word ?? "") + part.text + (ending ?? "")
        guard let read = ScannedNumber(claim, ScanOptions(tolerances: tolerances)) else { return nil }
        // What is printed in full is no approximation, whatever it would promise: 以上 and 以下 alone include it.
        let isExact = read.stated == value && !["以上", "以下"].contains(ending)
        return isExact || !read.bounds.contains(value) ? .hedgedNumber(word ?? ending ?? "", part.text, at: place) : nil
    }
}
