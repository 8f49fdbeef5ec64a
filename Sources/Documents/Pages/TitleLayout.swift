import Diagnostics
import Drawing

/// Breaks a title into as few lines as it needs, of lengths as even as can be: the last line never holds a stray
/// character or two.
struct TitleLayout {
    let style: Style
    let context: TextContext

    func balanced(_ content: [Inline]) throws(Diagnostic) -> (paragraph: ParagraphLayout, frame: Double) {
        func layout(_ width: Double) throws(Diagnostic) -> ParagraphLayout {
            try ParagraphLayout(
                content, kind: style.title, style: style, width: width, alignment: .center, isTitle: true, in: context)
        }
        var best = try layout(style.typeWidth)
        var frame = style.typeWidth
        guard best.lineCount > 1 else { return (best, frame) }
        let wanted = best.lineCount
        let step = style.title.font.size / 2
        while frame - step > style.typeWidth / Double(wanted) {
            let narrower = try layout(frame - step)
            guard narrower.lineCount == wanted else { break }
            frame -= step
            best = narrower
        }
        return (best, frame)
    }
}
