import Charts
import Synchronization

/// Measures text with the fonts that will draw it.
///
/// Widths are Pango's advance widths without hinting, hence the same at every scale. Ascent and descent are those of
/// the Han em box (0.88 and 0.12 of the size), the same for every font, so that a chart's layout does not jump where a
/// label turns from digits to Han. Answers are kept.
public final class PangoMeasuring: TextMeasuring {
    private struct Key: Hashable {
        let line: String
        let font: FontChoice
    }

    private let widths = Mutex<[Key: Double]>([:])

    /// Answers that are kept: a process that draws for days does not grow.
    private static let most = 50_000

    public init() {}

    public func measure(_ line: String, _ style: TextStyle) -> TextExtent {
        let key = Key(line: line, font: FontChoice(style))
        let width =
            widths.withLock { $0[key] }
            ?? {
                let measured = TextLayout(line, font: key.font, in: TextContext()).width
                widths.withLock {
                    if $0.count >= Self.most { $0.removeAll(keepingCapacity: true) }
                    $0[key] = measured
                }
                return measured
            }()
        return TextExtent(
            width: width, ascent: EmBox.ascent * style.size, descent: EmBox.descent * style.size)
    }
}
