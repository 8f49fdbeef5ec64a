/// Labels that hang below the pieces of a bar, each beside the line that leads to its piece.
///
/// A text to the right of its line lies below those of the lines that it crosses; so does one to the left, where the
/// right has no room.
struct BarLabels {
    /// Left ends of the texts.
    private(set) var starts: [Double]
    /// 0 is the row next to the bar.
    private(set) var levels: [Int]

    private static let gap = 5.0

    /// - Parameter middles: where the lines are, ascending.
    init(_ middles: [Double], _ widths: [Double], width: Double) {
        let isLeft = zip(middles, widths).map { $0 + Self.gap + $1 > width && $0 - Self.gap - $1 >= 0 }
        starts = zip(zip(middles, widths), isLeft).map { pair, left in
            left ? pair.0 - Self.gap - pair.1 : max(0, min(pair.0 + Self.gap, width - pair.1))
        }
        levels = middles.map { _ in 0 }
        for index in middles.indices.reversed() where !isLeft[index] {
            let crossed = middles.indices.filter {
                $0 > index && !isLeft[$0] && middles[$0] < starts[index] + widths[index] + Self.gap
            }
            levels[index] = (crossed.map { levels[$0] }.max() ?? -1) + 1
        }
        for index in middles.indices where isLeft[index] {
            let crossed = middles.indices.filter { other in
                other < index
                    && (middles[other] > starts[index] - Self.gap
                        || starts[other] + widths[other] > starts[index] - Self.gap)
            }
            levels[index] = (crossed.map { levels[$0] }.max() ?? -1) + 1
        }
    }
}
