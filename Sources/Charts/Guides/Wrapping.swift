/// Breaks text into lines: Chinese between characters, Latin between words.
enum Wrapping {
    static func lines(_ text: String, style: TextStyle, width: Double, _ measuring: any TextMeasuring) -> [String] {
        func fits(_ line: String) -> Bool { measuring.measure(line, style).width <= width }
        if fits(text) { return text.isEmpty ? [] : [text] }
        var lines: [String] = []
        var line = ""
        for piece in pieces(text) {
            if line.isEmpty || fits(line + piece) || isClosing(piece) {
                line += piece
            } else {
                lines.append(line)
                line = piece.trimmingSpaces()
            }
        }
        if !line.isEmpty { lines.append(line) }
        return balanced(lines, text, style, width, measuring)
    }

    /// A last line of one character is avoided by taking some from the line before.
    private static func balanced(
        _ lines: [String], _ text: String, _ style: TextStyle, _ width: Double, _ measuring: any TextMeasuring
    ) -> [String] {
        guard lines.count == 2, let last = lines.last, last.count == 1, text.allSatisfy({ !$0.isASCII }) else {
            return lines
        }
        let half = (text.count + 1) / 2
        return [String(text.prefix(half)), String(text.dropFirst(half))]
    }

    private static func isClosing(_ piece: String) -> Bool {
        piece.count == 1 && "，。、；：！？）》”’%".contains(piece)
    }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            let wide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
            if wide || character == " " {
                if !word.isEmpty { pieces.append(word) }
                word = ""
                pieces.append(String(character))
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty { pieces.append(word) }
        return pieces
    }
}
