/// Where the bytes of one cell lie in a block, quotes taken off, and what kind of thing they are.
struct Cell {
    /// What JSON says of a value; every cell of a delimited file is text.
    enum Kind: UInt32 {
        case text, number, `true`, `false`, null, nested
    }

    let start: UInt32
    private let tagged: UInt32

    /// The longest cell: longer ones are refused with their record.
    static let longest = 1 << 29 - 1

    /// - Precondition: `length` is at most `longest`.
    init(start: Int, length: Int, kind: Kind = .text) {
        self.start = UInt32(truncatingIfNeeded: start)
        tagged = UInt32(truncatingIfNeeded: length) | kind.rawValue << 29
    }

    var length: Int { Int(tagged & 0x1fff_ffff) }
    var kind: Kind { Kind(rawValue: tagged >> 29) ?? .text }
    var isText: Bool { tagged >> 29 == 0 }
}

/// A cell that its field does not take, by its row in the block.
struct Rejection {
    let row: Int
    let reason: Reason

    enum Reason: Hashable, Sendable {
        case type
        /// More digits after the point than the field holds.
        case places
        case required
        case enumeration
        case pattern
        /// The pattern could not be judged within its bound of steps.
        case patternSteps
        case minimum
        case maximum
        case minLength
        case maxLength
    }
}

/// Turns the cells of one field into a column of a batch. One a worker and field: decoders remember the texts they met.
protocol CellDecoder: AnyObject {
    /// - Parameter text: the block that the cells point into, followed by `ByteBuffer.padding` readable bytes.
    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    var dictionary: TextDictionary? { get }
}

extension CellDecoder {
    var dictionary: TextDictionary? { nil }
}

/// The texts that stand for "no value" in a field.
struct MissingValues: Sendable {
    let emptyIsMissing: Bool
    private let others: [[UInt8]]

    init(_ texts: [String]) {
        emptyIsMissing = texts.contains("")
        others = texts.filter { !$0.isEmpty }.map { Array($0.utf8) }
    }

    var texts: [[UInt8]] { others }

    @inline(__always)
    func contains(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        length == 0 ? emptyIsMissing : !others.isEmpty && containsOther(bytes, length)
    }

    private func containsOther(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        others.contains { $0.count == length && $0.elementsEqual(UnsafeBufferPointer(start: bytes, count: length)) }
    }
}
