/// Takes the quotes and escapes out of cells, in place.
enum QuotedCell {
    /// Makes of the bytes between two quotes what they stand for.
    /// - Returns: how many bytes are left; those behind are filled up without adding or losing a line feed. `nil` when a
    ///   quote stands alone, so that the cell was closed before its end.
    static func unescape(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ dialect: Dialect) -> Int? {
        var first = 0
        while first < count, bytes[first] != dialect.quote, bytes[first] != dialect.escape { first += 1 }
        guard first < count else { return count }
        guard isClosedAtItsEnd(bytes, first..<count, dialect) else { return nil }
        var (from, to) = (first, first)
        while from < count {
            let byte = bytes[from]
            if let escape = dialect.escape, byte == escape, from + 1 < count {
                from += 1
            } else if byte == dialect.quote {
                from += 1
            }
            bytes[to] = bytes[from]
            from += 1
            to += 1
        }
        (bytes + to).update(repeating: dialect.quote, count: count - to)
        return to
    }

    /// Whether no quote stands alone. Asked before anything moves: a cell that is no quoted one keeps its bytes.
    private static func isClosedAtItsEnd(
        _ bytes: UnsafeMutablePointer<UInt8>, _ range: Range<Int>, _ dialect: Dialect
    ) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if let escape = dialect.escape, bytes[index] == escape, index + 1 < range.upperBound {
                index += 1
            } else if bytes[index] == dialect.quote {
                guard dialect.doubleQuote, index + 1 < range.upperBound, bytes[index + 1] == dialect.quote else {
                    return false
                }
                index += 1
            }
            index += 1
        }
        return true
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
