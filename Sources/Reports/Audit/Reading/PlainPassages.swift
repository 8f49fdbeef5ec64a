/// The paragraphs of a plain text. A line of a sentence that ends without the mark of an end and is long goes on in the
/// next one: texts out of PDF, and those that were wrapped by hand, are broken so.
func plainPassages(_ text: String) -> [Passage] {
    var passages: [Passage] = []
    var goesOn = false
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        let words = line.trimmingPrefix(while: \.isWhitespace)
        guard !words.isEmpty else {
            goesOn = false
            continue
        }
        if isPageNumber(words) { continue }
        if !goesOn || startsAnew(words) { passages.append(Passage()) }
        passages[passages.count - 1].append(words, line: index + 1)
        let last = words.last { !$0.isWhitespace }
        let isSentence = goesOn || words.contains { "，。；,;".contains($0) }
        goesOn =
            isSentence && words.count >= wrappedLength && !(last.map { "。！？!?：:；;".contains($0) } ?? false)
    }
    return passages
}

/// Characters from which on a line may have been broken for want of room.
private let wrappedLength = 20

/// `— 5 —`, which a PDF's text has between two lines.
private func isPageNumber(_ line: some StringProtocol) -> Bool {
    line.allSatisfy { $0.isNumber || $0.isWhitespace || "—–-".contains($0) } && line.contains { "—–-".contains($0) }
}

/// Whether a line begins with the number of a heading: 一、 （一） 1. （1）
private func startsAnew(_ line: some StringProtocol) -> Bool {
    let rest = line.drop { "（(".contains($0) }
    let afterNumber = rest.drop { $0.isNumber || "一二三四五六七八九十".contains($0) }
    return afterNumber.startIndex != rest.startIndex && (afterNumber.first.map { "、）).．".contains($0) } ?? false)
        && afterNumber.dropFirst().first?.isNumber != true
}
