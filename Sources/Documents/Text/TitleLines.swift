/// Breaks a title by sense (GB/T 9704-2012, 7.3.1): into as few lines as it needs, words whole, of lengths as even as can
/// be, what stands in brackets on a line of its own where that is as good.
enum TitleLines {
    /// - Parameter limit: what fits a line, in Han characters of the title's size.
    /// - Returns: the lines; the whole title where it fits one, or has a word that does not.
    /// - Complexity: O(length²)
    static func broken(_ text: String, limit: Double) -> [String] {
        let scalars = Array(text.unicodeScalars)
        guard width(scalars[...]) > limit else { return [text] }
        let words = NumberRanges.find(in: scalars) + TitleWords.find(in: scalars)
        let stops = [0] + (1..<scalars.count).filter { canBreak(scalars, before: $0, words) } + [scalars.count]
        var best: [Way?] = [Way(lines: 0, cost: 0, start: 0)]
        for end in 1..<stops.count {
            let ways = (0..<end).compactMap { start -> Way? in
                let width = width(scalars[stops[start]..<stops[end]])
                guard let before = best[start], width <= limit else { return nil }
                let bonus = start == 0 ? 0 : bonus(scalars, before: stops[start], words) * limit
                return Way(lines: before.lines + 1, cost: before.cost + width * width - bonus * bonus, start: start)
            }
            best.append(ways.min { ($0.lines, $0.cost) < ($1.lines, $1.cost) })
        }
        var (lines, end) = ([String](), stops.count - 1)
        while end > 0 {
            guard let way = best[end] else { return [text] }
            let line = String(String.UnicodeScalarView(scalars[stops[way.start]..<stops[end]]))
            lines.insert(line.trimmingWhitespace, at: 0)
            end = way.start
        }
        return lines
    }

    /// The parts of a title that stay whole: between them it may go on in the next line.
    static func parts(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return [] }
        let words = NumberRanges.find(in: scalars) + TitleWords.find(in: scalars)
        let stops = [0] + (1..<scalars.count).filter { canBreak(scalars, before: $0, words) } + [scalars.count]
        return zip(stops, stops.dropFirst()).map { String(String.UnicodeScalarView(scalars[$0..<$1])) }
    }

    /// How a beginning of the title can be broken, its last line beginning at a stop.
    private struct Way {
        let lines: Int
        /// Less for lines of like lengths.
        let cost: Double
        let start: Int
    }

    /// Word and WPS part digits from Han characters by a quarter of a character.
    private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Double {
        let widths = scalars.reduce(0) { $0 + ($1.isWide ? 1 : 0.5) }
        let joints = zip(scalars, scalars.dropFirst()).count { isHan($0) && isLatin($1) || isLatin($0) && isHan($1) }
        return widths + Double(joints) / 4
    }

    private static func canBreak(_ scalars: [Unicode.Scalar], before index: Int, _ words: [Range<Int>]) -> Bool {
        let (left, right) = (scalars[index - 1], scalars[index])
        // 2016年上半年, 2016年第三季度, 2016年7—9月
        let isPeriod = left == "年" && "上下第全".unicodeScalars.contains(right) || left == "年" && isLatin(right)
        return !isPeriod && !(isLatin(left) && isLatin(right)) && !"，。、；：！？）》〉」』】”’—…·％的".unicodeScalars.contains(right)
            && !"（《〈「『【“‘—".unicodeScalars.contains(left)
            && !words.contains { $0.lowerBound < index && index < $0.upperBound }
    }

    /// How welcome a break is, as a part of a line's width by which lines may differ for it.
    private static func bonus(_ scalars: [Unicode.Scalar], before index: Int, _ words: [Range<Int>]) -> Double {
        if "（《「『“".unicodeScalars.contains(scalars[index]) { return 0.25 }
        return words.contains { $0.lowerBound == index } && words.contains { $0.upperBound == index } ? 0.125 : 0
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.value > 0x20 }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }
}

extension [Inline] {
    /// A title of plain text with line breaks where it is to be broken.
    /// - Parameter limit: what fits a line, in characters of its size.
    func brokenAsTitle(limit: Double) -> [Inline] {
        guard count == 1, case .text(let text) = self[0] else { return self }
        return [Inline](TitleLines.broken(text, limit: limit).map { [Inline.text($0)] }.joined(separator: [.lineBreak]))
    }
}
