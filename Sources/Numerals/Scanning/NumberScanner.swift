import Tables

/// Walks a text and reads the numbers in it.
struct NumberScanner {
    private let text: [Character]
    private let indices: [String.Index]
    private let options: ScanOptions
    /// Longest first, so that 人次 is not read as 人.
    private let units: [[Character]]
    private var position = 0
    private var found: [ScannedNumber] = []
    /// Where the last of ``found`` begins.
    private var lastStart = 0

    static func scan(_ text: String, _ options: ScanOptions) -> [ScannedNumber] {
        var scanner = NumberScanner(text, options)
        scanner.scan()
        return scanner.found
    }

    private init(_ text: String, _ options: ScanOptions) {
        self.text = Array(text)
        indices = Array(text.indices) + [text.endIndex]
        self.options = options
        units = options.units.map(Array.init).sorted { $0.count > $1.count }
    }

    private mutating func scan() {
        while position < text.count {
            let start = position
            if holds("持平", at: start) {
                flat(start)
            } else if text[start].isDigit {
                if start > 0, text[start - 1].isASCII, text[start - 1].isLetter {
                    skipWord()
                } else if let date = DateReader.read(text, from: start, year: options.year) {
                    add(.date, start..<date.end, stated: nil, Bounds(from: nil, to: nil), period: date.period)
                } else if !ordinal(start), !quantity(start) {
                    skipWord()
                }
            }
            if position == start { position += 1 }
        }
    }

    private mutating func skipWord() {
        while position < text.count, text[position].isASCII, text[position].isLetter || text[position].isDigit {
            position += 1
        }
    }

    private func holds(_ word: String, at index: Int) -> Bool {
        text[max(0, index)...].starts(with: word) && index >= 0
    }

    /// Where `word` begins that ends right before `index`.
    private func start(of word: String, before index: Int) -> Int? {
        holds(word, at: index - word.count) ? index - word.count : nil
    }

    private mutating func add(
        _ kind: ScannedNumber.Kind, _ range: Range<Int>, stated: Exact?, _ bounds: Bounds, unit: String = "",
        period: Period? = nil
    ) {
        found.append(
            ScannedNumber(
                kind: kind, text: String(text[range]), range: indices[range.lowerBound]..<indices[range.upperBound],
                stated: stated, bounds: bounds, unit: unit,
                change: Self.change(before: range.lowerBound, in: text), period: period))
        (lastStart, position) = (range.lowerBound, range.upperBound)
    }

    private static let verbs: [(String, ScannedNumber.Change)] = [
        ("增长", .rise), ("增加", .rise), ("提高", .rise), ("上升", .rise), ("加快", .rise), ("下降", .fall), ("减少", .fall),
        ("降低", .fall), ("回落", .fall), ("净增", .rise), ("增幅", .rise), ("增速", .rise), ("提升", .rise), ("上涨", .rise),
        ("降幅", .fall), ("缩短", .fall), ("压缩", .fall), ("压减", .fall), ("下滑", .fall), ("增", .rise), ("升", .rise),
        ("前移", .rise), ("前进", .rise), ("后移", .fall), ("后退", .fall),
        // 增减 names a column, whose numbers have a sign of their own.
        ("增减", .rise), ("降", .fall), ("减", .fall), ("期多", .rise), ("年多", .rise), ("期少", .fall), ("年少", .fall),
    ]
    private static let fillers: [String] = ["了", "为", "达", "达到"]

    /// What the verb says that stands before `index`: 增长8.6%, 增加了3件, 增幅为5%.
    static func change(before index: Int, in text: [Character]) -> ScannedNumber.Change? {
        func ends(_ word: String, at end: Int) -> Bool {
            end >= word.count && text[end - word.count..<end].elementsEqual(word)
        }
        let places = [index] + fillers.filter { ends($0, at: index) }.map { index - $0.count }
        return verbs.first { verb in
            places.contains { ends(verb.0, at: $0) && !ends("新" + verb.0, at: $0) }
        }?.1
    }

    private mutating func flat(_ start: Int) {
        let nearly = self.start(of: "基本", before: start)
        let most = nearly == nil ? Exact(5, scale: 4) : options.nearlyFlat
        add(
            .flat, (nearly ?? start)..<start + 2, stated: nil,
            Bounds(from: most.negated, to: most, includesLow: nearly != nil, includesHigh: nearly != nil))
    }

    private mutating func ordinal(_ start: Int) -> Bool {
        let kinds: [(String, ScannedNumber.Kind)] = [
            ("倒数第", .ordinalFromBottom), ("第", .ordinal), ("倒", .ordinalFromBottom),
        ]
        guard let (word, kind) = kinds.first(where: { self.start(of: $0.0, before: start) != nil }) else {
            return false
        }
        let end = text[start...].firstIndex { !$0.isDigit } ?? text.count
        guard let rank = Exact(String(text[start..<end])) else { return false }
        let unit = unit(at: end)
        add(
            kind, start - word.count..<end + unit.count, stated: rank, Bounds(from: rank, to: rank),
            unit: String(unit))
        return true
    }

    private func unit(at index: Int) -> [Character] {
        units.first { text[index...].starts(with: $0) } ?? []
    }

    private mutating func quantity(_ start: Int) -> Bool {
        guard let number = WrittenNumber(text, at: start) else { return false }
        let isNegative = start > 0 && "-−".contains(text[start - 1]) && (start == 1 || !text[start - 2].isNumberLike)
        var first = isNegative ? start - 1 : start
        var promise = number.isOver ? Promise.over : .none
        for (word, meant) in Promise.prefixes where promise == .none {
            guard let before = self.start(of: word, before: first) else { continue }
            first = before
            promise = meant
        }
        var (kind, unit, shift) = measure(at: number.end)
        var end = number.end + unit.count
        for (word, meant) in Promise.suffixes where promise == .none && holds(word, at: end) {
            end += word.count
            promise = meant
        }
        if kind == .multiple, promise == .none, end < text.count, "多余".contains(text[end]) {
            end += 1
            promise = .over
        }
        if kind != .quantity { unit = [] }
        guard let reading = bounds(of: number, isNegative: isNegative, promise, kind, shift: shift) else {
            return false
        }
        if !joinsRange(with: reading, kind, first..<end, unit: String(unit)) {
            add(kind, first..<end, stated: reading.stated, reading.bounds, unit: String(unit))
        }
        return true
    }

    /// The kind of number that what follows the digits makes, the characters of it, and the power of ten that takes the
    /// digits to the value.
    private func measure(at index: Int) -> (ScannedNumber.Kind, [Character], Int) {
        for sign in ["%", "％"] where holds(sign, at: index) { return (.percentage, Array(sign), -2) }
        for word in ["个百分点", "百分点"] where holds(word, at: index) { return (.points, Array(word), -2) }
        if holds("倍", at: index) { return (.multiple, ["倍"], 0) }
        return (.quantity, unit(at: index), 0)
    }

    private func bounds(
        of number: WrittenNumber, isNegative: Bool, _ promise: Promise, _ kind: ScannedNumber.Kind, shift: Int
    ) -> (stated: Exact, bounds: Bounds)? {
        // 4万 may be 3.96万; of 1694万 nobody drops a zero.
        let isShort = number.runs == 1 && number.exponent >= 4 && number.digits < 3
        let least = isShort ? max(0, options.leastScaledPlaces - number.places) : 0
        let isExact = number.exponent == 0 && number.places == 0 && kind == .quantity
        guard let magnitude = number.value.shifted(by: shift), let step = number.roundStep?.shifted(by: shift),
            let half = number.step.shifted(by: shift - least)?.multiplied(by: Exact(5, scale: 1)),
            let bounds = promise.bounds(
                of: isNegative ? magnitude.negated : magnitude, half: isExact ? nil : half, step: step,
                options)
        else { return nil }
        return (isNegative ? magnitude.negated : magnitude, bounds)
    }

    /// Makes `9亿~16亿元` one number from the lower end of the first to the upper end of the second.
    private mutating func joinsRange(
        with reading: (stated: Exact, bounds: Bounds), _ kind: ScannedNumber.Kind, _ range: Range<Int>, unit: String
    ) -> Bool {
        guard let last = found.last, range.lowerBound > 0, last.kind == kind, last.unit.isEmpty || last.unit == unit,
            last.range.upperBound == indices[range.lowerBound - 1], "~～—–-至到".contains(text[range.lowerBound - 1]),
            let low = last.stated, low < reading.stated, last.bounds.low != nil, reading.bounds.high != nil
        else { return false }
        found.removeLast()
        add(
            kind, lastStart..<range.upperBound, stated: reading.stated,
            Bounds(
                from: last.bounds.low, to: reading.bounds.high, includesLow: last.bounds.includesLow,
                includesHigh: reading.bounds.includesHigh), unit: unit)
        return true
    }
}

extension Character {
    /// Whether a hyphen after this is no minus sign.
    fileprivate var isNumberLike: Bool { isDigit || (isASCII && isLetter) || "%％".contains(self) }
}
