/// How numbers are written in a field.
struct NumberSyntax: Sendable {
    enum Parsed: Equatable {
        case value(Int64)
        case tooManyPlaces
        case invalid
    }

    let places: Int
    let isInteger: Bool
    /// Exactly four digits, as a year.
    let isYear: Bool
    private let decimalChar: [UInt8]
    private let groupChar: [UInt8]
    private let bareNumber: Bool
    private let isFullWidth: Bool
    /// Digits with a point, and nothing else, can be read the quick way.
    private let isPlain: Bool

    init(_ field: Field) {
        isInteger = field.kind != .number
        isYear = field.kind == .year
        places = isInteger ? 0 : field.places
        decimalChar = Array(field.notation.decimalChar.utf8)
        groupChar = Array((field.notation.groupChar ?? "").utf8)
        bareNumber = field.notation.bareNumber
        isFullWidth = field.notation.fullWidth
        isPlain = !isYear && (isInteger || field.notation.decimalChar == ".") && groupChar != [UInt8(ascii: ".")]
    }

    /// Whether `whole` says what a cell of digits is.
    var readsWhole: Bool { isPlain && places == 0 }

    /// One to eight digits, read at once and without a branch on their number; negative for everything else.
    /// - Parameter bytes: followed by at least eight readable bytes.
    @inline(__always)
    static func whole(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int64 {
        guard UInt(bitPattern: length &- 1) < 8 else { return -1 }
        // The last digit comes to the highest byte, zeros before the first.
        let shift = UInt64(truncatingIfNeeded: 8 &- length) &* 8
        let digits = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)) &<< shift
        let zeros: UInt64 = 0x3030_3030_3030_3030
        let word = (digits ^ (zeros &<< shift))
        // Each byte is 0…9 when neither it nor it plus 6 leaves the low half.
        guard (word | (word &+ 0x0606_0606_0606_0606)) & 0xf0f0_f0f0_f0f0_f0f0 == 0 else { return -1 }
        let pairs = (word &* 10 &+ (word &>> 8)) & 0x00ff_00ff_00ff_00ff
        let fours = (pairs &* 100 &+ (pairs &>> 16)) & 0x0000_ffff_0000_ffff
        return Int64(truncatingIfNeeded: (fours &* 10_000 &+ (fours &>> 32)) & 0xffff_ffff)
    }

    /// Up to 18 digits with a point and a sign; `BatchColumn.missingNumber` for everything else, which `parse` judges.
    @inline(__always)
    func quick(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int64 {
        guard isPlain, length > 0, length <= 18 else { return BatchColumn.missingNumber }
        var index = 0
        let negative = bytes[0] == UInt8(ascii: "-")
        if negative { index = 1 }
        let firstDigit = index
        var value: Int64 = 0
        while index < length {
            let digit = bytes[index] &- 0x30
            if digit > 9 { break }
            value = value &* 10 &+ Int64(digit)
            index &+= 1
        }
        if index == firstDigit { return BatchColumn.missingNumber }
        if places == 0 {
            return index == length ? (negative ? 0 &- value : value) : BatchColumn.missingNumber
        }
        var lacking = places
        if index < length {
            guard bytes[index] == UInt8(ascii: "."), index &+ 1 < length else { return BatchColumn.missingNumber }
            index &+= 1
            while index < length {
                let digit = bytes[index] &- 0x30
                if digit > 9 || lacking == 0 { return BatchColumn.missingNumber }
                value = value &* 10 &+ Int64(digit)
                lacking &-= 1
                index &+= 1
            }
        }
        // 17 digits at most stand in `value` here; a product that leaves 64 bits is judged by `parse`.
        let (scaled, over) = value.multipliedReportingOverflow(by: NumberSyntax.powers[lacking])
        return over ? BatchColumn.missingNumber : negative ? 0 &- scaled : scaled
    }

    private static let powers: InlineArray<19, Int64> = InlineArray { index in
        (0..<index).reduce(Int64(1)) { power, _ in power * 10 }
    }

    /// Reads any form that the field allows.
    /// - Parameter plain: a JSON number, which knows no group marks and no units.
    func parse(_ cell: UnsafeBufferPointer<UInt8>, plain: Bool = false) -> Parsed {
        var bytes = isFullWidth && !plain ? FullWidth.narrowed(Array(cell)) : Array(cell)
        if isYear {
            return bytes.count == 4 && bytes.allSatisfy { (0x30...0x39).contains($0) }
                ? .value(bytes.reduce(0) { $0 * 10 + Int64($1 - 0x30) }) : .invalid
        }
        if !plain {
            bytes = NumberSyntax.trimmed(bytes)
            if !bareNumber { bytes = NumberSyntax.stripped(bytes, decimalChar: decimalChar) }
            if !groupChar.isEmpty { bytes = NumberSyntax.without(groupChar, in: bytes) }
        }
        let point = plain ? [UInt8(ascii: ".")] : decimalChar
        return exact(bytes, point: point)
    }

    /// `[+-]digits[point digits][e[+-]digits]`, exactly.
    private func exact(_ bytes: [UInt8], point: [UInt8]) -> Parsed {
        var index = 0
        func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }
        let negative = peek() == UInt8(ascii: "-")
        if negative || peek() == UInt8(ascii: "+") { index += 1 }
        var value: Int128 = 0
        var scale = 0
        var digits = 0
        var seenPoint = false
        scan: while let byte = peek() {
            if (0x30...0x39).contains(byte) {
                let (product, over) = value.multipliedReportingOverflow(by: 10)
                guard !over, product < Int128.max - 9 else { return .invalid }
                value = product + Int128(byte - 0x30)
                digits += 1
                scale += seenPoint ? 1 : 0
                index += 1
            } else if !isInteger, !seenPoint, bytes[index...].starts(with: point) {
                seenPoint = true
                index += point.count
            } else {
                break scan
            }
        }
        guard digits > 0 else { return .invalid }
        if !isInteger, peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            guard let exponent = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)), exponent.magnitude <= 60
            else { return .invalid }
            index = bytes.count
            scale -= exponent
        }
        guard index == bytes.count else { return .invalid }
        while scale > places {
            guard value % 10 == 0 else { return .tooManyPlaces }
            value /= 10
            scale -= 1
        }
        while scale < places, value != 0 {
            let (product, over) = value.multipliedReportingOverflow(by: 10)
            guard !over else { return .invalid }
            value = product
            scale += 1
        }
        guard let number = Int64(exactly: negative ? -value : value), number != BatchColumn.missingNumber else {
            return .invalid
        }
        return .value(number)
    }

    /// Without the spaces around it, which XML Schema's numbers and so the standard's do not count: those of ASCII, the
    /// no-break space and the full-width one.
    static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        while let space = spaces.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(space.count) }
        while let space = spaces.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
            rest = rest.dropLast(space.count)
        }
        return Array(rest)
    }

    private static let spaces: [[UInt8]] = [" ", "\t", "\n", "\r", "\u{a0}", "\u{3000}"].map { Array($0.utf8) }

    /// What lies between the first and the last digit, with a sign or point right before it. A cell keeps its text, and so is
    /// no number, where another sign stands, which may belong to the number: 5-, --5, (5).
    private static func stripped(_ bytes: [UInt8], decimalChar: [UInt8]) -> [UInt8] {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard let first = bytes.firstIndex(where: isDigit), let last = bytes.lastIndex(where: isDigit) else {
            return []
        }
        var start = first
        if start >= decimalChar.count, Array(bytes[(start - decimalChar.count)..<start]) == decimalChar {
            start -= decimalChar.count
        }
        if start > 0, bytes[start - 1] == UInt8(ascii: "-") || bytes[start - 1] == UInt8(ascii: "+") { start -= 1 }
        let (before, after) = (bytes[..<start], bytes[(last + 1)...])
        let isInBrackets = brackets.contains { before.suffix($0.count).elementsEqual($0) }
        if isInBrackets || (before + after).contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }) {
            return bytes
        }
        return Array(bytes[start...last])
    }

    /// Between which bookkeepers write what is below zero.
    private static let brackets = ["(", "（"].map { Array($0.utf8) }

    private static func without(_ mark: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: mark) {
                index += mark.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
