import Diagnostics
import Drawing

/// Breaks a title by sense, or else into as few lines as it needs, of lengths as even as can be: the last line never
/// holds a stray character or two.
struct TitleLayout {
    let style: Style
    let context: TextContext

    func balanced(_ content: [Inline]) throws(Diagnostic) -> (paragraph: ParagraphLayout, frame: Double) {
        let bySense = content.brokenAsTitle(limit: style.typeWidth / style.title.font.size)
        if bySense != content {
            let paragraph = try layout(bySense, width: style.typeWidth)
            // A font may be wider than was thought.
            if paragraph.lineCount == bySense.count(where: { $0 != .lineBreak }) { return (paragraph, style.typeWidth) }
        }
        var best = try layout(content, width: style.typeWidth)
        var frame = style.typeWidth
        guard best.lineCount > 1 else { return (best, frame) }
        let wanted = best.lineCount
        let step = style.title.font.size / 2
        while frame - step > style.typeWidth / Double(wanted) {
            let narrower = try layout(content, width: frame - step)
            guard narrower.lineCount == wanted else { break }
            frame -= step
            best = narrower
        }
        return (best, frame)
    }

    private func layout(_ content: [Inline], width: Double) throws(Diagnostic) -> ParagraphLayout {
        try ParagraphLayout(
            content, kind: style.title, style: style, width: width, alignment: .center, isTitle: true, in: context)
    }
}
