/// The line that a table's row is written in.
enum MarkdownRow {
    /// How many cells the line has: bars part them, but for those after a backslash and those at its ends.
    static func cellCount(_ line: some StringProtocol) -> Int {
        var bars: [Int] = []
        let characters = Array(line.drop { $0.isWhitespace || $0 == ">" })
        var index = 0
        while index < characters.count {
            if characters[index] == "\\" {
                index += 1
            } else if characters[index] == "|" {
                bars.append(index)
            }
            index += 1
        }
        let lastWritten = characters.lastIndex { !$0.isWhitespace }
        let leading = bars.first == 0 ? 1 : 0
        let trailing = bars.count > leading && bars.last == lastWritten ? 1 : 0
        return bars.count + 1 - leading - trailing
    }
}
