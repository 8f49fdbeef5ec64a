import Glibc
import Tables

/// One part of a group's key. Texts are equal when their bytes are, not when they look alike.
enum KeyAtom: Hashable, Sendable {
    case boolean(Bool)
    case number(Int64, scale: Int)
    case day(Day)
    /// In milliseconds, as `Value.instant`.
    case moment(Int64)
    case text(ByteText)
    case missing

    var value: Value {
        switch self {
        case .boolean(let value): .boolean(value)
        case .number(let coefficient, let scale): .exact(Exact(Int128(coefficient), scale: scale))
        case .day(let day): .day(day)
        case .moment(let milliseconds): .instant(milliseconds)
        case .text(let text): .text(text.string)
        case .missing: .null
        }
    }
}

/// A text whose identity and order are those of its UTF-8 bytes.
struct ByteText: Hashable, Sendable, Comparable {
    let string: String

    init(_ string: String) { self.string = string }

    static func == (a: ByteText, b: ByteText) -> Bool { a.order(b) == 0 }

    func hash(into hasher: inout Hasher) {
        var text = string
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func < (a: ByteText, b: ByteText) -> Bool { a.order(b) < 0 }

    /// Below zero when this stands before `other`, zero when it is the same. A comparison byte by byte would cost as much
    /// as a small ledger's scan.
    fileprivate func order(_ other: ByteText) -> Int {
        var (a, b) = (string, other.string)
        return a.withUTF8 { a in
            b.withUTF8 { b in
                guard let x = a.baseAddress, let y = b.baseAddress else { return a.count - b.count }
                let order = Int(memcmp(x, y, min(a.count, b.count)))
                return order == 0 ? a.count - b.count : order
            }
        }
    }
}

extension KeyAtom: Comparable {
    static func < (a: KeyAtom, b: KeyAtom) -> Bool { a.order(b) < 0 }

    /// Numbers and days ascending, texts by bytes, false before true, missing last: below zero when this stands before
    /// `other`, zero when it is the same.
    fileprivate func order(_ other: KeyAtom) -> Int {
        func ordered<Part: Comparable>(_ a: Part, _ b: Part) -> Int { a < b ? -1 : b < a ? 1 : 0 }
        return switch (self, other) {
        case (.boolean(let x), .boolean(let y)): ordered(x ? 1 : 0, y ? 1 : 0)
        case (.number(let x, let scale), .number(let y, let otherScale)):
            scale == otherScale
                ? ordered(x, y) : ordered(Exact(Int128(x), scale: scale), Exact(Int128(y), scale: otherScale))
        case (.day(let x), .day(let y)): ordered(x, y)
        case (.moment(let x), .moment(let y)): ordered(x, y)
        case (.text(let x), .text(let y)): x.order(y)
        default: ordered(rank, other.rank)
        }
    }

    private var rank: Int {
        switch self {
        case .boolean: 0
        case .number: 1
        case .day: 2
        case .moment: 3
        case .text: 4
        case .missing: 5
        }
    }
}

/// A group's key, one atom for each key column.
typealias GroupKey = [KeyAtom]

extension GroupKey {
    /// Atom by atom.
    static func precedes(_ a: GroupKey, _ b: GroupKey) -> Bool {
        for index in 0..<Swift.min(a.count, b.count) {
            let order = a[index].order(b[index])
            if order != 0 { return order < 0 }
        }
        return a.count < b.count
    }
}
