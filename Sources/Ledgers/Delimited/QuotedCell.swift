/// Takes the quotes and escapes out of cells, in place.
enum QuotedCell {
    /// Makes of the bytes between two quotes what they stand for.
    /// - Returns: how many bytes are left; those behind are filled up without adding or losing a line feed. `nil` when a
    ///   quote stands alone, so that the cell was closed before its end.
    static func unescape(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ dialect: Dialect) -> Int? {
        var (from, to) = (0, 0)
        while from < count {
            let byte = bytes[from]
            if let escape = dialect.escape, byte == escape, from + 1 < count {
                from += 1
            } else if byte == dialect.quote {
                guard dialect.doubleQuote, from + 1 < count, bytes[from + 1] == dialect.quote else { return nil }
                from += 1
            }
            bytes[to] = bytes[from]
            from += 1
            to += 1
        }
        (bytes + to).update(repeating: dialect.quote, count: count - to)
        return to
    }

    /// The same for a cell without quotes, where an escape character makes the next one text.
    static func unescapeUnquoted(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, escape: UInt8) -> Int {
        var (from, to) = (0, 0)
        while from < count {
            if bytes[from] == escape, from + 1 < count { from += 1 }
            bytes[to] = bytes[from]
            from += 1
            to += 1
        }
        (bytes + to).update(repeating: escape, count: count - to)
        return to
    }
}
