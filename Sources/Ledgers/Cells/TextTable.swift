import CTexts

/// Finds a number for the bytes of a cell, as `CellTable` does, but many cells of a column at a time and without a branch on
/// their lengths: what decides between cells of 6 and of 9 bytes at random costs more than the search.
///
/// A plain value of pointers: whoever holds it calls `deallocate` once.
struct TextTable {
    /// Of no key.
    static let none = CellTable.none

    private let short: OpaquePointer
    /// Keys that the other table does not hold.
    private var long = CellTable()

    init(kernel: nb_texts_kernel = nb_best_texts_kernel()) { short = nb_texts_new(kernel) }

    func deallocate() {
        nb_texts_free(short)
        long.deallocate()
    }

    /// Looks cells up from row `first` on, up to the first that is no text, or whose number is `stop` or more, as that of
    /// no key is.
    /// - Parameter text: what the cells point into, followed by `NB_TEXT_PADDING` readable bytes.
    /// - Returns: the row of that cell, for which `out` holds what the table knows of it; `cells.count` when there is none.
    func find(
        _ cells: UnsafeBufferPointer<Cell>, from first: Int, in text: UnsafePointer<UInt8>, stop: UInt32,
        into out: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        guard let base = cells.baseAddress, let values = out.baseAddress else { return cells.count }
        var row = first
        while true {
            // `Cell` is laid out as `nb_text_cell` is.
            row = base.withMemoryRebound(to: nb_text_cell.self, capacity: cells.count) { base in
                nb_texts_find_cells(short, base, row, cells.count, text, stop, values)
            }
            guard row < cells.count, cells[row].isText, cells[row].length > NB_LONGEST_TEXT else { return row }
            out[row] = long.find(text + Int(cells[row].start), cells[row].length)
            if out[row] >= stop { return row }
            row += 1
        }
    }

    /// - Parameter bytes: followed by `NB_TEXT_PADDING` readable bytes.
    /// - Returns: the key's number, or `none`.
    func find(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
        length > NB_LONGEST_TEXT ? long.find(bytes, length) : nb_texts_find(short, bytes, length)
    }

    /// Adds a key that is not there yet.
    /// - Precondition: `value` is not `none`.
    mutating func insert(_ key: [UInt8], value: UInt32) {
        guard key.count > NB_LONGEST_TEXT else { return nb_texts_insert(short, key, key.count, value) }
        long.insert(key, value: value)
    }
}

extension TextTable {
    /// For keys that are no cells of a block.
    func find(_ key: [UInt8]) -> UInt32 {
        let padded = key + [UInt8](repeating: 0, count: Int(NB_TEXT_PADDING))
        return padded.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { find($0, key.count) } ?? TextTable.none
        }
    }
}
