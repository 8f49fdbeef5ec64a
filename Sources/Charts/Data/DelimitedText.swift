import Tables

/// Rows of a delimited text (RFC 4180). Small inputs: ledgers are read by another module.
enum DelimitedText {
    static func table(_ text: String, delimiter: Character = ",") -> Table {
        let records = records(text, delimiter: delimiter)
        guard let header = records.first else { return Table([]) }
        var seen: Set<String> = []
        return Table(
            header.enumerated().compactMap { index, name in
                guard seen.insert(name).inserted else { return nil }
                let cells = records.dropFirst().map { index < $0.count ? $0[index] : "" }
                return Column(name, kind: .nominal, values: typed(cells))
            })
    }

    /// Numbers where every filled cell is one, texts otherwise; empty cells are missing.
    private static func typed(_ cells: [String]) -> [Value] {
        let numbers = cells.map { $0.isEmpty ? nil : Double($0) }
        let numeric = zip(cells, numbers).allSatisfy { $0.isEmpty || $1 != nil } && numbers.contains { $0 != nil }
        if numeric { return numbers.map { $0.map { .real($0) } ?? .null } }
        return cells.map { $0.isEmpty ? .null : .text($0) }
    }

    static func records(_ text: String, delimiter: Character) -> [[String]] {
        let separator = delimiter.asciiValue ?? UInt8(ascii: ",")
        var records: [[String]] = []
        var record: [String] = []
        var cell: [UInt8] = []
        var quoted = false
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var index = bytes.startIndex
        func finish() {
            record.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if quoted {
                if byte != UInt8(ascii: "\"") {
                    cell.append(byte)
                } else if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
                    cell.append(byte)
                    index += 1
                } else {
                    quoted = false
                }
            } else if byte == UInt8(ascii: "\""), cell.isEmpty {
                quoted = true
            } else if byte == separator {
                finish()
            } else if byte == UInt8(ascii: "\n") {
                finish()
                if record != [""] { records.append(record) }
                record = []
            } else if byte != UInt8(ascii: "\r") {
                cell.append(byte)
            }
        }
        finish()
        if record != [""] { records.append(record) }
        return records
    }
}
