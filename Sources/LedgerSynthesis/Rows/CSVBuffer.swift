/// A CSV file (RFC 4180) in the making. Cells are added left to right; a row is ended by `endRow()`.
///
/// Long ledgers prepare their cells once as bytes, so that no text is made per cell.
struct CSVBuffer {
    enum LineEnd {
        case lf, crlf

        var bytes: [UInt8] {
            switch self {
            case .lf: [0x0A]
            case .crlf: [0x0D, 0x0A]
            }
        }
    }

    private(set) var bytes: [UInt8] = []
    private let lineEnd: [UInt8]

    init(header: [String], lineEnd: LineEnd = .lf, expectedBytes: Int = 0) {
        self.lineEnd = lineEnd.bytes
        bytes.reserveCapacity(expectedBytes)
        row(header)
    }

    mutating func row(_ cells: [String]) {
        for cell in cells { add(Self.cell(cell)) }
        endRow()
    }

    mutating func add(_ cell: [UInt8]) {
        bytes.append(contentsOf: cell)
        bytes.append(UInt8(ascii: ","))
    }

    mutating func endRow() {
        bytes.removeLast()
        bytes.append(contentsOf: lineEnd)
    }

    /// The text as a cell, in quotes when it holds a comma, a quote or a line end.
    static func cell(_ text: String) -> [UInt8] {
        let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
        guard text.utf8.contains(where: special.contains) else { return Array(text.utf8) }
        let inner = text.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }
        return [0x22] + inner + [0x22]
    }
}
