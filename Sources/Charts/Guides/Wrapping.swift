/// Breaks text into lines: Chinese between characters, at sense where that costs no line; Latin between words.
enum Wrapping {
    static func lines(_ text: String, style: TextStyle, width: Double, _ measuring: any TextMeasuring) -> [String] {
        func size(_ line: String) -> Double { measuring.measure(line, style).width }
        if text.isEmpty { return [] }
        if size(text) <= width { return [text] }
        let pieces = pieces(text).flatMap { piece in size(piece) > width ? piece.map(String.init) : [piece] }
        let full = filled(pieces) { size($0) <= width }
        guard full.count > 1, pieces.count <= mostBalanced else { return full }
        return balanced(pieces, lines: full.count, width: width, size) ?? full
    }

    /// Longer texts are paragraphs: their lines are filled one after the other.
    private static let mostBalanced = 60

    private static func filled(_ pieces: [String], fits: (String) -> Bool) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces {
            if line.isEmpty || fits(line + piece) || isClosing(piece) {
                line += piece
            } else {
                lines.append(line)
                line = piece.trimmingSpaces()
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// Lines of about one length, broken after a conjunction or before a bracket where there is one nearby: the cheapest
    /// of all ways to break into so many lines (Knuth and Plass, "Breaking Paragraphs into Lines", 1981, in small).
    /// - Complexity: O(lines × pieces²)
    private static func balanced(_ pieces: [String], lines count: Int, width: Double, _ size: (String) -> Double)
        -> [String]?
    {
        struct Way {
            var cost: Double
            var starts: [Int]
        }
        func line(_ range: Range<Int>) -> String { pieces[range].joined().trimmingSpaces() }
        var ways: [Int: Way] = [0: Way(cost: 0, starts: [])]
        for _ in 0..<count {
            var next: [Int: Way] = [:]
            for (start, way) in ways.sorted(by: { $0.key < $1.key }) where start < pieces.count {
                for end in start + 1...pieces.count {
                    let text = line(start..<end)
                    let taken = size(text)
                    guard taken <= width || end == start + 1 else { break }
                    if end < pieces.count, isClosing(pieces[end]) || isOpening(pieces[end - 1]) { continue }
                    let slack = 1 - taken / width
                    let isSense = end == pieces.count || isSense(after: pieces[end - 1], before: pieces[end])
                    let cost = way.cost + slack * slack + (isSense ? 0 : 0.08)
                    if cost < next[end]?.cost ?? .infinity { next[end] = Way(cost: cost, starts: way.starts + [start]) }
                }
            }
            ways = next
        }
        guard let best = ways[pieces.count] else { return nil }
        return zip(best.starts, best.starts.dropFirst() + [pieces.count]).map { line($0..<$1) }
    }

    private static func isSense(after: String, before: String) -> Bool {
        after == " " || before == " " || isOpening(before) || "和与及或的、，；：—·/".contains(after)
    }

    private static func isClosing(_ piece: String) -> Bool {
        piece.count == 1 && "，。、；：！？）》”’%".contains(piece)
    }

    private static func isOpening(_ piece: String) -> Bool { piece.count == 1 && "（《“‘".contains(piece) }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            let wide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
            if "年月日".contains(character), word.last?.isNumber == true {
                pieces.append(word + String(character))
                word = ""
            } else if wide || character == " " || "—·/".contains(character) {
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
