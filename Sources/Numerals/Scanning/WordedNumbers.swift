import Tables

/// All numbers of `text` that are written in words, in order: 二百六十名, 五万六千件, 三十余家, 百分之八点六, 第二, 倒数第二位, 三成,
/// 两倍, 三分之一, 一半, 翻了一番, 首位. One digit alone counts only before a measure word that is seldom part of a phrase (一家, but
/// not 一次).
///
/// Numbers of phrases (十二五, 三是, 六个一) are found where they look like others: only the words around can tell.
/// - Complexity: O(characters × units)
public func scanWordedNumbers(in text: String, _ options: ScanOptions = ScanOptions()) -> [ScannedNumber] {
    WordedNumberScanner(text, options).found
}

private struct WordedNumberScanner {
    private let text: [Character]
    private let indices: [String.Index]
    private let options: ScanOptions
    private let units: [[Character]]
    private(set) var found: [ScannedNumber] = []

    private static let numerals = Set<Character>("零〇一二两三四五六七八九十百千万亿点")
    /// Measure words after one digit. 次, 位, 场, 项 and 期 stand in too many phrases.
    private static let unitsOfOne = ["个月", "人次", "个", "家", "名", "户", "条", "件", "人"].map(Array.init)
    /// Units that words before them make a name or a span of time: 三年行动, 二十四小时.
    private static let unitsOfNames: Set<String> = [
        "年", "天", "日", "小时", "分", "级", "本", "部", "类", "种", "度", "字", "对", "岁", "村", "镇", "起", "处", "秒",
    ]

    init(_ text: String, _ options: ScanOptions) {
        self.text = Array(text)
        indices = Array(text.indices) + [text.endIndex]
        self.options = options
        units = options.units.filter { !Self.unitsOfNames.contains($0) }.map(Array.init).sorted { $0.count > $1.count }
        var position = 0
        while position < self.text.count { position = read(at: position) }
    }

    private func holds(_ word: String, at index: Int) -> Bool {
        index >= 0 && text[min(index, text.count)...].starts(with: word)
    }

    /// Reads the number at `start`, if there is one; where to go on.
    private mutating func read(at start: Int) -> Int {
        if holds("百分之", at: start) {
            return add(.percentage, from: start, numeral: start + 3, shift: -2)
        }
        if let end = share(at: start) { return end }
        if holds("首位", at: start) || holds("榜首", at: start) {
            append(.ordinal, 1, start..<start + 2, .none)
            return start + 2
        }
        for (word, kind) in [("倒数第", ScannedNumber.Kind.ordinalFromBottom), ("第", .ordinal)]
        where holds(word, at: start) {
            return add(kind, from: start, numeral: start + word.count, shift: 0)
        }
        guard Self.numerals.contains(text[start]), text[start] != "点" else { return start + 1 }
        return add(.quantity, from: start, numeral: start, shift: 0)
    }

    private mutating func add(_ kind: ScannedNumber.Kind, from start: Int, numeral: Int, shift: Int) -> Int {
        let end = text[numeral...].firstIndex { !Self.numerals.contains($0) } ?? text.count
        guard end > numeral, var number = WordedNumber(text[numeral..<end]) else { return max(end, start + 1) }
        var after = end
        var isOver = false
        if after < text.count, "余多".contains(text[after]) {
            isOver = true
            after += 1
            if after < text.count, let power = WordedNumber.largePowers[text[after]] {
                guard let larger = number.multiplied(byPower: power, after: text[numeral..<end]) else { return after }
                number = larger
                after += 1
            }
        }
        let digitBefore = start > 0 && (text[start - 1].isDigit || text[start - 1] == ".")
        var (kind, shift, unit) = (kind, shift, [Character]())
        if kind == .quantity {
            guard !digitBefore, let measured = measure(at: after, isOne: end - numeral == 1 && !isOver) else {
                return end
            }
            (kind, shift, unit) = measured
        } else if kind == .ordinal || kind == .ordinalFromBottom {
            guard number.isWhole else { return end }
            unit = units.first { text[after...].starts(with: $0) } ?? []
        }
        return add(number, kind, isOver: isOver, start..<after, unit: unit, shift: shift)
    }

    /// What follows the numeral makes of it.
    private func measure(at index: Int, isOne: Bool) -> (ScannedNumber.Kind, Int, [Character])? {
        for word in ["个百分点", "百分点"] where holds(word, at: index) { return (.points, -2, Array(word)) }
        if holds("倍", at: index) { return (.multiple, 0, ["倍"]) }
        if holds("成", at: index), !["成立", "成为", "成果", "成效", "成员", "成绩", "成功"].contains(where: { holds($0, at: index) })
        {
            return (.percentage, -1, ["成"])
        }
        guard let unit = (isOne ? Self.unitsOfOne : units).first(where: { text[index...].starts(with: $0) })
        else { return nil }
        return (.quantity, 0, unit)
    }

    private mutating func add(
        _ number: WordedNumber, _ kind: ScannedNumber.Kind, isOver: Bool, _ range: Range<Int>, unit: [Character],
        shift: Int
    ) -> Int {
        var first = range.lowerBound
        var last = range.upperBound + unit.count
        var promise = isOver ? Promise.over : .none
        // 增长一倍多, 占三成多.
        if kind == .multiple || unit == ["成"], !isOver, last < text.count, "多余".contains(text[last]) {
            last += 1
            promise = .over
        }
        for (word, meant) in Promise.prefixes where promise == .none && holds(word, at: first - word.count) {
            first -= word.count
            promise = meant
        }
        for (word, meant) in Promise.suffixes where promise == .none && holds(word, at: last) {
            last += word.count
            promise = meant
        }
        let isExact = isRank(kind) || kind == .quantity && number.isWhole
        guard let stated = number.value.shifted(by: shift), let step = number.lastPower.shifted(by: shift),
            let half = number.step.shifted(by: shift)?.multiplied(by: Exact(5, scale: 1)),
            let bounds = promise.bounds(of: stated, half: isExact ? nil : half, step: step, options)
        else { return last }
        found.append(
            ScannedNumber(
                kind: kind, text: String(text[first..<last]), range: indices[first]..<indices[last], stated: stated,
                bounds: bounds, unit: kind == .quantity || isRank(kind) ? String(unit) : "",
                change: NumberScanner.change(before: first, in: text), period: nil))
        return last
    }

    /// Reads 三分之一, 一半 and 翻了一番 at `start`, which promise no more than about so much; where to go on.
    private mutating func share(at start: Int) -> Int? {
        var (kind, value, end) = (ScannedNumber.Kind.percentage, Exact(5, scale: 1), start)
        if holds("翻", at: start) {
            let times = ["翻了一番": 2, "翻一番": 2, "翻番": 2, "翻了一倍": 2, "翻了两番": 4, "翻两番": 4].first {
                holds($0.key, at: start)
            }
            guard let times else { return nil }
            (kind, value, end) = (.multiple, Exact(times.value), start + times.key.count)
            if let more = ["还多", "多", "以上"].first(where: { holds($0, at: end) }) {
                append(kind, value, start..<end + more.count, .atLeast)
                return end + more.count
            }
        } else if holds("一半", at: start) || holds("半数", at: start) {
            end = start + 2
        } else {
            let middle = text[start...].firstIndex { !Self.numerals.contains($0) } ?? text.count
            guard middle > start, holds("分之", at: middle) else { return nil }
            let last = text[(middle + 2)...].firstIndex { !Self.numerals.contains($0) } ?? text.count
            guard last > middle + 2, let whole = WordedNumber(text[start..<middle])?.value,
                let part = WordedNumber(text[(middle + 2)..<last])?.value, !whole.isZero,
                let quotient = part.divided(by: whole)
            else { return nil }
            (value, end) = (quotient, last)
        }
        var (first, promise) = (start, Promise.about)
        for (word, meant) in Promise.prefixes + [("过", .above)] where promise == .about {
            guard holds(word, at: start - word.count) else { continue }
            (first, promise) = (start - word.count, meant)
        }
        for (word, meant) in Promise.suffixes + [("多", .atLeast), ("强", .atLeast)] where promise == .about {
            guard holds(word, at: end) else { continue }
            (end, promise) = (end + word.count, meant)
        }
        append(kind, value, first..<end, promise)
        return end
    }

    private mutating func append(_ kind: ScannedNumber.Kind, _ value: Exact, _ range: Range<Int>, _ promise: Promise) {
        guard let bounds = promise.bounds(of: value, half: nil, step: value, options) else { return }
        found.append(
            ScannedNumber(
                kind: kind, text: String(text[range]), range: indices[range.lowerBound]..<indices[range.upperBound],
                stated: value, bounds: bounds, unit: "",
                change: NumberScanner.change(before: range.lowerBound, in: text), period: nil))
    }

    private func isRank(_ kind: ScannedNumber.Kind) -> Bool { kind == .ordinal || kind == .ordinalFromBottom }
}

/// 五万六千, 八点六, 一百二十: the value of a numeral, and what its last digit is worth.
struct WordedNumber {
    private(set) var value: Exact
    private(set) var step: Exact
    /// The worth of the last digit that is no trailing zero: 1000 of 五万六千 and of 九千.
    private(set) var lastPower: Exact
    /// Whether it is written out to the last one: 一百二十, not 五万六千.
    private(set) var isWhole: Bool

    static let largePowers: [Character: Int] = ["万": 4, "亿": 8]
    private static let smallPowers: [Character: Int] = ["十": 1, "百": 2, "千": 3]
    private static let digits = Array("零一二三四五六七八九")

    init?(_ characters: ArraySlice<Character>) {
        var mantissa = characters
        var power = 0
        while let last = mantissa.last, let large = Self.largePowers[last] {
            power += large
            mantissa.removeLast()
        }
        guard !mantissa.isEmpty, power <= 12 else { return nil }
        let parts = mantissa.split(separator: "点", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Self.whole(parts[0]) else { return nil }
        var (value, places) = (Exact(whole.value), 0)
        if parts.count == 2 {
            let fraction = parts[1].compactMap { Self.digits.firstIndex(of: $0 == "〇" ? "零" : $0) }
            guard fraction.count == parts[1].count, !fraction.isEmpty,
                let exact = Exact("\(whole.value)." + fraction.map(String.init).joined())
            else { return nil }
            (value, places) = (exact, fraction.count)
        }
        guard let scaled = value.shifted(by: power) else { return nil }
        self.value = scaled
        isWhole = power == 0 && places == 0 && whole.value < 10_000
        // As with digits, a number in 万 is taken to one place at least: 四万 is what rounds to 4.0万.
        let power10 = places > 0 ? power - places : power >= 4 ? power - 1 : whole.value >= 10_000 ? whole.lowest : 0
        step = Exact(1).shifted(by: power10) ?? 1
        lastPower = Exact(1).shifted(by: places > 0 ? power - places : power + whole.lowest) ?? step
    }

    /// - Parameter written: what was read so far: of 二十亿四千多万 the 四千 alone are 万.
    func multiplied(byPower power: Int, after written: ArraySlice<Character>) -> WordedNumber? {
        if let large = written.lastIndex(of: "亿"), power < 8, large + 1 < written.endIndex,
            let head = WordedNumber(written[...large]),
            let tail = WordedNumber(written[(large + 1)...])?.multiplied(byPower: power, after: []),
            let sum = head.value.adding(tail.value)
        {
            var number = tail
            number.value = sum
            return number
        }
        guard let value = value.shifted(by: power), let step = step.shifted(by: power),
            let lastPower = lastPower.shifted(by: power)
        else { return nil }
        var number = self
        (number.value, number.step, number.lastPower, number.isWhole) = (value, step, lastPower, false)
        return number
    }

    /// A numeral without 点, and the power of its last digit. 三五 (a few) and 二〇一六 (a year) are none.
    private static func whole(_ characters: ArraySlice<Character>) -> (value: Int, lowest: Int)? {
        let plain = characters.filter { !smallPowers.keys.contains($0) && !largePowers.keys.contains($0) }
        guard plain.count < characters.count || characters.count == 1 else { return nil }
        let halves = characters.split(separator: "亿", omittingEmptySubsequences: false).map { String($0) }
        guard halves.count <= 2, let first = parseChineseNumeral(halves[0]) else { return nil }
        guard halves.count == 2 else { return (first, lowest(characters)) }
        guard let rest = halves[1].isEmpty ? 0 : parseChineseNumeral(halves[1]) else { return nil }
        let (high, overflow) = first.multipliedReportingOverflow(by: 100_000_000)
        return overflow ? nil : (high + rest, lowest(characters))
    }

    private static func lowest(_ characters: ArraySlice<Character>) -> Int {
        var power = 0
        for character in characters.reversed() {
            guard let more = smallPowers[character] ?? largePowers[character] else { break }
            power += more
        }
        return max(0, min(power, 3))
    }
}
