extension Composer {
    /// How a run differs from its paragraph, gathered on the way down through nested inlines.
    struct Emphasis {
        var bold = false
        var struck = false
        var style: StyleID?
    }

    mutating func runs(_ inlines: [Inline], _ emphasis: Emphasis = Emphasis()) -> [Markup] {
        runs(inlines.joiningSoftBreaks, emphasis: emphasis)
    }

    private mutating func runs(_ inlines: [Inline], emphasis: Emphasis) -> [Markup] {
        var result: [Markup] = []
        for inline in inlines { result += runs(inline, emphasis) }
        return result
    }

    private mutating func runs(_ inline: Inline, _ emphasis: Emphasis) -> [Markup] {
        var inner = emphasis
        switch inline {
        case .text(let text): return [run(text, emphasis)]
        case .strong(let content):
            inner.bold = true
            return runs(content, emphasis: inner)
        case .emphasis(let content):
            inner.style = inner.style ?? .emphasis
            return runs(content, emphasis: inner)
        case .strikethrough(let content):
            inner.struck = true
            return runs(content, emphasis: inner)
        case .code(let text):
            inner.style = .codeText
            return [run(text, inner)]
        case .link(let destination, let content): return link(to: destination, content, emphasis)
        case .figure(let id, let content):
            let name = "_Source_\(sources.count + 1)"
            sources.append(FigureSource(bookmark: name, figure: id))
            let printed = runs(content, emphasis: emphasis)
            return bookmark(named: name, printed)
        case .lineBreak: return [run("\n", emphasis)]
        case .softBreak: return [run(" ", emphasis)]
        }
    }

    private mutating func link(to destination: String, _ content: [Inline], _ emphasis: Emphasis) -> [Markup] {
        var inner = emphasis
        switch LinkTarget(destination) {
        case .reference(let name):
            guard let target = references[name] else { return runs(content, emphasis: emphasis) }
            if content.isEmpty {
                return field("REF \(target.bookmark) \\h", printed: target.label, properties(of: emphasis))
            }
            return [
                Markup("w:hyperlink", ["w:anchor": target.bookmark, "w:history": "1"]) {
                    runs(content, emphasis: emphasis)
                }
            ]
        case .outside(let address):
            inner.style = .hyperlink
            let id = relationships.add(.hyperlink, target: address, isExternal: true)
            let shown = content.isEmpty ? [.text(destination)] : content
            return [Markup("w:hyperlink", ["r:id": id, "w:history": "1"]) { runs(shown, emphasis: inner) }]
        case .refused: return runs(content, emphasis: emphasis)
        }
    }

    func run(_ text: String, _ emphasis: Emphasis = Emphasis()) -> Markup {
        var properties = properties(of: emphasis)
        properties.eastAsianHint = text.unicodeScalars.contains(where: \.isSharedWithLatin)
        return Markup("w:r") {
            properties.markup
            RunText.pieces(of: text)
        }
    }

    private func properties(of emphasis: Emphasis) -> RunProperties {
        RunProperties(style: emphasis.style, bold: emphasis.bold, struck: emphasis.struck)
    }
}

extension References.Target {
    /// Word hides bookmarks whose names begin with an underscore.
    var bookmark: String { "_Ref_\(kind.rawValue)_\(number)" }
}
