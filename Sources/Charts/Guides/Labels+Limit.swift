extension Labels {
    /// A line, cut so that it is no wider than `limit` with the dots that say so.
    static func cut(_ line: String, to limit: Double?, _ style: TextStyle, _ context: GuideContext) -> String {
        guard let limit, limit > 0, context.size([line], style).width > limit else { return line }
        var (fits, tooLong) = (0, line.count)
        while tooLong - fits > 1 {
            let middle = (fits + tooLong) / 2
            if context.size([line.prefix(middle) + "…"], style).width <= limit {
                fits = middle
            } else {
                tooLong = middle
            }
        }
        return line.prefix(fits) + "…"
    }
}
