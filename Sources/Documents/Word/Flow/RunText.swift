/// The text of a run, its tabs and line breaks as the elements that Word has for them.
enum RunText {
    static func pieces(of text: String) -> [Markup] {
        var pieces: [Markup] = []
        var pending = ""
        func flush() {
            guard !pending.isEmpty else { return }
            let isTrimmed = pending.first?.isWhitespace == true || pending.last?.isWhitespace == true
            pieces.append(Markup("w:t", ["xml:space": isTrimmed ? "preserve" : nil]) { pending })
            pending = ""
        }
        for character in text {
            switch character {
            case "\t":
                flush()
                pieces.append(Markup("w:tab"))
            case "\n", "\r\n", "\r":
                flush()
                pieces.append(Markup("w:br"))
            default: pending.append(character)
            }
        }
        flush()
        return pieces
    }
}
