import Diagnostics

extension BlockLayout {
    /// 附件说明 (GB/T 9704-2012, 7.3.4): an empty line below the text, 附件 two characters in; names that need several
    /// lines stand below their first character.
    func attachmentList(_ names: [[Inline]]) throws(Diagnostic) -> [Piece] {
        let height = style.body.lineHeight
        var pieces = [Piece(.space, height: height, tag: "P")]
        let start = Double(style.firstLineIndent) * style.body.font.size
        for (index, name) in names.enumerated() {
            let label = AttachmentNames.opening(index, of: names.count)
            let left = index == 0 ? start : start + (try width(of: AttachmentNames.label))
            let layout = try ParagraphLayout(
                [.text(label)] + name, kind: style.body, style: style, width: style.typeWidth - left,
                indent: -(try width(of: label)), in: context)
            pieces += (0..<layout.lineCount).map {
                Piece(.line(layout, index: $0, x: left), height: height, tag: "P")
            }
        }
        for index in pieces.indices.dropLast() { pieces[index].keepsWithNext = true }
        return pieces
    }

    private func width(of text: String) throws(Diagnostic) -> Double {
        try ParagraphLayout([.text(text)], kind: style.body, style: style, width: nil, in: context).width
    }

    /// 附件1 in the first line of its page, the title in the third (GB/T 9704-2012, 7.3.7).
    func attachment(_ target: References.Target) throws(Diagnostic) -> [Piece] {
        let layout = try ParagraphLayout(
            [.text(target.label)], kind: style.heading(1), style: style, width: style.typeWidth, in: context)
        let height = style.body.lineHeight
        var pieces = [
            Piece(.line(layout, index: 0, x: 0), height: height, tag: "P"), Piece(.space, height: height, tag: "P"),
        ]
        pieces[0].anchor = target.name
        for index in pieces.indices { pieces[index].keepsWithNext = true }
        return pieces
    }
}
