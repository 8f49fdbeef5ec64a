/// Where a title may go on in the next line: nowhere in a word or a number with its unit.
enum TitleBreaks {
    /// The parts of a title that stay whole.
    static func parts(of title: String) -> [String] {
        let scalars = Array(title.unicodeScalars)
        let whole = NumberRanges.find(in: scalars) + TitleWords.find(in: scalars)
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isInside = whole.contains { $0.lowerBound < index && index < $0.upperBound }
            let isBound =
                index == 0 || isInside || notFirst.contains(scalar) || notLast.contains(scalars[index - 1])
                || !scalar.isWide && !scalars[index - 1].isWide
            if !isBound {
                parts.append(String(part))
                part = String.UnicodeScalarView()
            }
            part.append(scalar)
        }
        return parts + (part.isEmpty ? [] : [String(part)])
    }

    private static let notFirst = Set("，。、；：？！）》〉】”’…—·%％".unicodeScalars)
    private static let notLast = Set("（《〈【“‘—".unicodeScalars)
}
