/// RFC 4180 read the slow and obvious way, character by character: what the engine is held against.
struct NaiveReader {
    struct Record: Equatable {
        let cells: [String]
        /// Of its first character, from 1.
        let line: Int
    }

    private(set) var records: [Record] = []
    private var cells: [String] = []
    private var cell = ""
    private var line = 1
    private var start = 1

    init(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        if let last = rest.last, last != "\n" { rest.append("\n") }
        while !rest.isEmpty {
            if rest.first == "\"" { readQuoted(&rest) } else { readPlain(&rest) }
            let isEnd = rest.removeFirst() == "\n"
            cells.append(cell)
            cell = ""
            if isEnd {
                line += 1
                records.append(Record(cells: cells, line: start))
                (cells, start) = ([], line)
            }
        }
    }

    private mutating func readQuoted(_ rest: inout ArraySlice<Unicode.Scalar>) {
        rest.removeFirst()
        while let scalar = rest.popFirst() {
            if scalar == "\n" { line += 1 }
            if scalar == "\"" {
                guard rest.first == "\"" else { break }
                rest.removeFirst()
            }
            cell.unicodeScalars.append(scalar)
        }
        if rest.first == "\r" { rest.removeFirst() }
    }

    private mutating func readPlain(_ rest: inout ArraySlice<Unicode.Scalar>) {
        while let scalar = rest.first, scalar != ",", scalar != "\n" {
            rest.removeFirst()
            if scalar == "\r", rest.first == "\n" { break }
            cell.unicodeScalars.append(scalar)
        }
    }
}
