extension Document {
    /// The document with its references printed, for formats without fields: `[](#monthly-cases)` becomes 图1.
    /// - Parameter linked: whether they stay links.
    func printingReferences(linked: Bool) -> Document {
        let references = References(blocks)
        var document = self
        document.blocks = blocks.map { block in
            block.mappingInlines { $0.printing(references, linked: linked) }
        }
        return document
    }
}

extension [Inline] {
    fileprivate func printing(_ references: References, linked: Bool) -> [Inline] {
        flatMap { inline -> [Inline] in
            switch inline {
            case .strong(let content): return [.strong(content.printing(references, linked: linked))]
            case .emphasis(let content): return [.emphasis(content.printing(references, linked: linked))]
            case .strikethrough(let content): return [.strikethrough(content.printing(references, linked: linked))]
            case .figure(let id, let content):
                return [.figure(id: id, content.printing(references, linked: linked))]
            case .link(let destination, let content):
                guard case .reference(let name) = LinkTarget(destination), let target = references[name] else {
                    return [.link(destination: destination, content.printing(references, linked: linked))]
                }
                let printed = content.isEmpty ? [.text(target.label)] : content.printing(references, linked: linked)
                return linked ? [.link(destination: destination, printed)] : printed
            case .text, .code, .lineBreak, .softBreak: return [inline]
            }
        }
    }
}
