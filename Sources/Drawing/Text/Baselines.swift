import Charts

/// The box that a Han character fills, as fractions of the size above and below the baseline: the ideographic em box
/// of OpenType's CJK fonts.
enum EmBox {
    static let ascent = 0.88
    static let descent = 0.12
}

extension TextRun {
    /// The baselines of the lines, relative to `position` before turning.
    var baselines: [Double] {
        let step = style.size * style.lineHeight
        let rest = Double(max(0, lines.count - 1)) * step
        let (ascent, descent) = (EmBox.ascent * style.size, EmBox.descent * style.size)
        let first =
            switch baseline {
            case .alphabetic: 0.0
            case .top: ascent
            case .middle: (ascent - descent - rest) / 2
            case .bottom: -descent - rest
            }
        return lines.indices.map { first + Double($0) * step }
    }
}
