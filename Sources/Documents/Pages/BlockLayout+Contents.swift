import Diagnostics

extension BlockLayout {
    /// 目录: the headings, each with the page that it comes to stand on, on pages of their own.
    func contents(_ headings: [Heading]) throws(Diagnostic) -> [Piece] {
        guard !headings.isEmpty else { return [] }
        let title = try ParagraphLayout(
            [.text(Heading.listTitle)], kind: style.heading(1), style: style, width: style.typeWidth,
            alignment: .center, in: context)
        let height = style.body.lineHeight
        var pieces = [
            Piece(.line(title, index: 0, x: 0), height: height, tag: "P"), Piece(.space, height: height / 2, tag: "P"),
        ]
        pieces[1].endsOnGrid = true
        for (number, heading) in headings.enumerated() {
            let left = Double(heading.level - 1) * style.body.font.size
            let layout = try ParagraphLayout(
                [.link(destination: "#" + heading.name, [.text(heading.text)])], kind: style.body, style: style,
                width: style.typeWidth - left - 4 * style.body.font.size, in: context)
            var lines = (0..<layout.lineCount).map {
                Piece(.line(layout, index: $0, x: left), height: height, tag: "TOCI")
            }
            // Each line of the list is an element of its own; numbers below zero are no block's.
            for index in lines.indices { lines[index].block = -1 - number }
            for index in lines.indices.dropLast() { lines[index].keepsWithNext = true }
            lines[lines.count - 1].entry = heading.name
            pieces += lines
        }
        return pieces + [.pageBreak]
    }
}
