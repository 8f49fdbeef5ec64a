import Diagnostics
import Numerals

/// What lint says of a text.
extension Localized {
    static func pointOutOfSequence(_ number: Int, after last: Int) -> Localized {
        let (found, before) = (point(number), point(last))
        if last == 0 { return Localized(zh: "“\(found)”之前没有“一是”", en: "\(found) without 一是 before it") }
        return number == last
            ? Localized(zh: "“\(found)”重复", en: "\(found) stands twice")
            : Localized(zh: "“\(before)”之后是“\(found)”", en: "\(found) follows \(before)")
    }

    static func writePoint(_ number: Int) -> Localized { write(point(number)) }

    private static func point(_ number: Int) -> String { (try? HeadingNumber.point.text(number)) ?? "\(number)是" }

    static func headingOutOfSequence(_ mark: String, after last: Int) -> Localized {
        last == 0
            ? Localized(zh: "本层标题从“\(mark)”开始", en: "the headings of this level begin with \(mark)")
            : Localized(zh: "标题编号“\(mark)”跳号或重号", en: "the heading's number \(mark) skips or repeats one")
    }

    static func headingLeavesOutLevel(_ mark: String) -> Localized {
        Localized(zh: "标题“\(mark)”之上少一层", en: "a level is left out above the heading \(mark)")
    }

    static let headingOrder = Localized(
        zh: "层次依次为 一、→（一）→ 1. →（1）", en: "the levels are 一、 → （一） → 1. → （1）")

    static func headingSkipsLevel(_ level: Int, after last: Int) -> Localized {
        Localized(zh: "标题从第\(last)级跳到第\(level)级", en: "the heading goes from level \(last) to \(level)")
    }

    static func headingOfOtherLevel(_ level: Int, markdown: Int) -> Localized {
        Localized(
            zh: "编号是第\(level)级标题的，井号却是第\(markdown)级的",
            en: "the number is that of level \(level), the hashes are those of level \(markdown)")
    }

    static func writeHeadingLevel(_ level: Int) -> Localized {
        let hashes = String(repeating: "#", count: level + 1)
        return Localized(zh: "改用 \(hashes)", en: "write \(hashes)")
    }

    static func mixedNumerals(_ text: String) -> Localized {
        Localized(zh: "“\(text)”写法混杂：阿拉伯数字后只用一个“万”或“亿”", en: "\(text) is mixed: after digits stands one 万 or 亿 alone")
    }

    static func writeNumber(_ text: String?) -> Localized {
        text.map(write) ?? Localized(zh: "改用“万”或“亿”作单位", en: "count in 万 or 亿")
    }

    static func doubleApproximation(_ words: [String]) -> Localized {
        let joined = words.map { "“\($0)”" }
        return Localized(
            zh: joined.joined(separator: "与") + "矛盾或重复",
            en: words.joined(separator: " and ") + " contradict or repeat each other")
    }

    static func keepOneWord(_ texts: [String]) -> Localized { writeEither(texts) }

    static func aboutDecimals(_ text: String) -> Localized {
        Localized(zh: "“\(text)”：约数不带小数", en: "\(text): an approximate number has no decimals")
    }

    static func degreeDoesNotFit(_ degree: Degree, _ change: String) -> Localized {
        Localized(zh: "\(change)不能说“\(degree.rawValue)”", en: "\(degree.rawValue) does not fit \(change)")
    }

    static func writeDegree(_ degree: Degree?) -> Localized {
        degree.map { write($0.rawValue) } ?? Localized(zh: "删去程度词", en: "leave the adverb out")
    }

    static func multipleOfDecline(_ text: String) -> Localized {
        Localized(zh: "减少不能用“倍”（\(text)）", en: "a decline is no multiple (\(text))")
    }

    static func multipleBelowOne(_ text: String) -> Localized {
        Localized(zh: "不足一倍不用“倍”（\(text)）", en: "less than one is no multiple (\(text))")
    }

    static let declineInPercent = Localized(zh: "改用百分比", en: "write it in percent")

    static func rangeWithoutUnit(_ text: String) -> Localized {
        Localized(zh: "“\(text)”的前一个数没有单位", en: "the first number of \(text) has no unit")
    }

    static func leadingZero(_ text: String) -> Localized {
        Localized(zh: "月、日不编虚位（\(text)）", en: "no leading zero in dates (\(text))")
    }

    static func relativeYear(_ word: String) -> Localized {
        Localized(zh: "“\(word)”之前没有写明年份", en: "no year is named before \(word)")
    }

    static func writeYear(_ year: Int?) -> Localized {
        year.map { write("\($0)年") } ?? Localized(zh: "写明年份，如“2016年”", en: "name the year, such as 2016年")
    }

    static func doubledWord(_ text: String) -> Localized {
        Localized(zh: "“\(text)”疑有重复", en: "\(text) seems to be typed twice")
    }

    static func doubledMark(_ text: String) -> Localized {
        Localized(zh: "标点“\(text)”重复", en: "\(text): one mark is enough")
    }

    static func halfWidthMark(_ mark: Character, count: Int) -> Localized {
        let rest = count > 1 ? (zh: "，本段共\(count)处", en: ", \(count) in this passage") : (zh: "", en: "")
        return Localized(zh: "中文里用了半角“\(mark)”\(rest.zh)", en: "half-width \"\(mark)\" in Chinese text\(rest.en)")
    }

    static func unopenedQuote(_ mark: Character) -> Localized {
        Localized(zh: "“\(mark)”没有与之成对的前一半", en: "nothing opens what \(mark) closes")
    }

    static func unclosedQuote(_ mark: Character) -> Localized {
        Localized(zh: "“\(mark)”没有与之成对的后一半", en: "nothing closes what \(mark) opens")
    }

    static func writeOpening(of mark: Character) -> Localized {
        let pairs: [Character: String] = ["”": "“", "’": "‘", "》": "《", "）": "（", ")": "（", "】": "【"]
        guard let opening = pairs[mark] else { return Localized(zh: "补上前一半", en: "add the first half") }
        return Localized(zh: "改为或补上 \(opening)", en: "write \(opening), or add one before")
    }

    static func writeClosing(_ mark: Character) -> Localized {
        Localized(zh: "补上 \(mark)", en: "add \(mark)")
    }

    static func straySpace(count: Int) -> Localized {
        let rest = count > 1 ? (zh: "，本段共\(count)处", en: ", \(count) in this passage") : (zh: "", en: "")
        return Localized(zh: "中文里有空格\(rest.zh)", en: "a space in Chinese text\(rest.en)")
    }

    static let removeSpaces = Localized(zh: "删去空格", en: "remove it")

    static func typedNumber(_ text: String, _ title: String) -> Localized {
        Localized(zh: "“\(text)”是手写的，与指标“\(title)”相同", en: "\(text) is typed by hand; it is the figure \(title)")
    }

    static func typedNumberDiffers(_ text: String, _ title: String, _ value: String) -> Localized {
        Localized(
            zh: "手写的“\(text)”与指标“\(title)”不符：台账为 \(value)",
            en: "\(text), typed by hand, is not the figure \(title): the ledger says \(value)")
    }

    static func writeFigure(_ id: String) -> Localized { write("{{ \(id) }}") }

    static func write(_ text: String) -> Localized { Localized(zh: "改为：\(text)", en: "write: \(text)") }

    static func writeEither(_ texts: [String]) -> Localized {
        Localized(zh: "改为：" + texts.joined(separator: " 或 "), en: "write: " + texts.joined(separator: " or "))
    }
}
