import Diagnostics

/// The characters of a source, and the place of each in the file that it was taken from.
public struct SourceText: Sendable {
    private let characters: [Character]
    private let start: Place
    private let origins: [Place]
    private let lines: [(start: Int, text: String)]

    /// - Parameters:
    ///   - start: the place of the first character; its line and column count as 1 when unknown, and its quote, when it has
    ///     one, stands for the first line.
    ///   - origins: file and line of each line, for a text that was put together from several files; by default the lines
    ///     follow `start`.
    public init(_ source: String, at start: Place, origins: [Place] = []) {
        characters = Array(source)
        self.start = start
        self.origins = origins
        var beginning = 0
        lines = characters.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            defer { beginning += line.count + 1 }
            return (beginning, String(line))
        }
    }

    /// Characters.
    public var count: Int { characters.count }

    /// The character at `index`, `nil` outside the source.
    public subscript(index: Int) -> Character? {
        characters.indices.contains(index) ? characters[index] : nil
    }

    /// The characters in `range`, as far as there are any.
    public func slice(_ range: Range<Int>) -> String { String(characters[range.clamped(to: 0..<count)]) }

    /// The index of the first character at or after `index` that is no blank.
    public func skippingBlanks(from index: Int) -> Int {
        var index = index
        while self[index]?.isWhitespace == true { index += 1 }
        return index
    }

    /// Line, column and line's text of the character at `index`.
    /// - Complexity: O(log lines)
    public func place(_ index: Int) -> Place {
        var (low, high) = (0, lines.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].start <= index { low = middle } else { high = middle }
        }
        var place = start
        place.line = (start.line ?? 1) + low
        if origins.indices.contains(low) {
            place.file = origins[low].file
            place.line = origins[low].line
        }
        place.column = (low == 0 ? start.column ?? 1 : 1) + index - lines[low].start
        place.quote = (low == 0 ? start.quote : nil) ?? lines[low].text
        return place
    }
}
