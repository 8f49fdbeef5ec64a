extension [Inline] {
    /// Takes out the line ends of the source: between Latin words they become a space, beside Han text nothing.
    var joiningSoftBreaks: [Inline] {
        var joiner = SoftBreakJoiner()
        return joiner.join(self)
    }
}

private struct SoftBreakJoiner {
    /// What stands before, in reading order and whatever it is nested in.
    private var last: Unicode.Scalar?
    private var isPending = false

    mutating func join(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for inline in inlines {
            switch inline {
            case .text(let text), .code(let text):
                if wantsSpace(before: text) { result.append(.text(" ")) }
                result.append(inline)
                last = text.unicodeScalars.last ?? last
            case .strong(let content): result.append(.strong(join(content)))
            case .emphasis(let content): result.append(.emphasis(join(content)))
            case .strikethrough(let content): result.append(.strikethrough(join(content)))
            case .figure(let id, let content): result.append(.figure(id: id, join(content)))
            case .link(let destination, let content):
                result.append(.link(destination: destination, join(content)))
            case .lineBreak:
                result.append(inline)
                last = nil
            case .softBreak: isPending = true
            }
        }
        return result
    }

    private mutating func wantsSpace(before text: String) -> Bool {
        guard isPending, let next = text.unicodeScalars.first else { return false }
        isPending = false
        guard let last else { return false }
        return [last, next].allSatisfy { !$0.isWide && !$0.properties.isWhitespace }
    }
}
