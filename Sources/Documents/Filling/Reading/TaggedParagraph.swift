import Diagnostics

/// A paragraph whose tags have been found across its runs. Each tag stands whole in the run where it begins, and so
/// takes that run's looks; of the other runs only their own text is left.
struct TaggedParagraph {
    private(set) var fragments: [Fragment] = []
    /// Whether its first line joins the paragraph before, its last the one after.
    private(set) var joinsPrevious = false
    private(set) var joinsNext = false
    let text: String

    /// - Parameters:
    ///   - number: of the paragraph in its part.
    ///   - cell: of the sheet that it is the text of.
    ///   - file: the part, as errors call it.
    /// - Returns: `nil` for a paragraph without tags.
    /// - Throws: a `Diagnostic` for a tag that does not end or does not begin.
    init?(_ paragraph: PartElement, number: Int, cell: String? = nil, file: String) throws(Diagnostic) {
        let number = cell == nil ? number : nil
        let original = ParagraphReader.fragments(of: paragraph)
        var characters: [Character] = []
        var ends: [Int] = []
        for fragment in original {
            switch fragment {
            case .text(let text, _): characters += Array(text)
            case .lineBreak(let element): characters.append(element.name == "w:tab" ? "\t" : "\n")
            default: break
            }
            ends.append(characters.count)
        }
        text = String(characters)
        guard characters.contains(where: "{}｛".contains) else { return nil }
        let found: [TagScanner.Found]
        do {
            found = try TagScanner.tags(in: characters)
        } catch {
            throw .fillFault(error, in: characters, at: Place(file: file, paragraph: number, field: cell))
        }
        guard !found.isEmpty else { return nil }
        let placed = found.map { found in
            let quote = Self.quote(characters, found.range)
            return (found: found, place: TagPlace(paragraph: number, cell: cell, quote: quote))
        }
        fragments = Self.splitRuns(Self.joined(original, ends: ends, characters, placed))
        joinLines()
    }

    /// The tag and up to sixteen characters on either side.
    static func quote(_ characters: [Character], _ range: Range<Int>) -> String {
        let context = 16
        let (start, end) = (max(0, range.lowerBound - context), min(characters.count, range.upperBound + context))
        let text = String(characters[start..<end].map { $0.isNewline ? " " : $0 })
        return (start > 0 ? "…" : "") + text + (end < characters.count ? "…" : "")
    }

    var tags: [(tag: FillTag, place: TagPlace)] {
        fragments.compactMap { if case .tag(let tag, let place) = $0 { (tag, place) } else { nil } }
    }

    private static func joined(
        _ original: [Fragment], ends: [Int], _ characters: [Character],
        _ found: [(found: TagScanner.Found, place: TagPlace)]
    ) -> [Fragment] {
        var result: [Fragment] = []
        var next = 0
        var position = 0
        for (fragment, end) in zip(original, ends) {
            guard position < end else {
                result.append(fragment)
                continue
            }
            while position < end {
                let tag = next < found.count ? found[next] : nil
                if let tag, tag.found.range.contains(position) {
                    if position == tag.found.range.lowerBound { result.append(.tag(tag.found.tag, tag.place)) }
                    position = min(end, tag.found.range.upperBound)
                    if position == tag.found.range.upperBound { next += 1 }
                } else if case .text(_, let leaf) = fragment {
                    let stop = min(end, tag?.found.range.lowerBound ?? end)
                    result.append(.text(String(characters[position..<stop]), leaf: leaf))
                    position = stop
                } else {
                    result.append(fragment)
                    position = end
                }
            }
        }
        return result
    }

    /// Lets statements stand between runs, so that what they leave out are whole runs with their looks. Comments go.
    private static func splitRuns(_ fragments: [Fragment]) -> [Fragment] {
        var result: [Fragment] = []
        var open: RunShape?
        for fragment in fragments {
            switch fragment {
            case .runStart(let shape):
                open = shape
                result.append(fragment)
            case .runEnd:
                open = nil
                result.append(fragment)
            case .tag(let tag, _) where tag.kind != .output:
                result += open == nil ? [fragment] : [.runEnd, fragment]
                if let open { result.append(.runStart(open)) }
            default: result.append(fragment)
            }
        }
        return result
    }

    /// Does what the dashes say: `{%-` takes away the line's end before it and the blanks up to there, `-%}` those after.
    private mutating func joinLines() {
        var isRemoved = [Bool](repeating: false, count: fragments.count)
        for index in fragments.indices {
            guard case .tag(let tag, _) = fragments[index] else { continue }
            if tag.joinsPrevious, join((0..<index).reversed(), &isRemoved, isBackwards: true) {
                joinsPrevious = true
            }
            if tag.joinsNext, join(Array(index + 1..<fragments.count), &isRemoved, isBackwards: false) {
                joinsNext = true
            }
        }
        fragments = zip(fragments, isRemoved).filter { !$0.1 }.map(\.0).filter { fragment in
            if case .tag(let tag, _) = fragment { tag.kind != .comment || tag.level != nil } else { true }
        }
    }

    /// - Returns: whether the paragraph's border was reached.
    private mutating func join(_ indices: [Int], _ isRemoved: inout [Bool], isBackwards: Bool) -> Bool {
        for index in indices where !isRemoved[index] {
            switch fragments[index] {
            case .text(let text, let leaf):
                guard !fragments[index].isBlankText else {
                    isRemoved[index] = true
                    continue
                }
                fragments[index] = .text(isBackwards ? text.droppingLastBlanks : text.droppingFirstBlanks, leaf: leaf)
                return false
            case .lineBreak(let element):
                isRemoved[index] = true
                guard element.name == "w:tab" else { return false }
            case .tag: return false
            case .element(let element) where !Self.invisible.contains(element.name): return false
            default: break
            }
        }
        return true
    }

    /// Elements that a reader of the document does not see.
    static let invisible: Set<String> = [
        "w:pPr", "a:pPr", "a:endParaRPr", "w:proofErr", "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart",
        "w:commentRangeEnd", "w:commentReference", "w:annotationRef", "w:lastRenderedPageBreak", "w:permStart",
        "w:permEnd", "w:sdtPr", "w:sdtEndPr",
    ]

    /// Whether `{%p %}` stands in it, so that it vanishes.
    var isHoisted: Bool { tags.contains { $0.tag.level == .paragraph && $0.tag.kind != .output } }

    /// Whether the paragraph shows anything but tags of `level`, which would be lost with it.
    func showsMore(thanTagsOf level: FillTag.Level) -> Bool {
        fragments.contains { fragment in
            switch fragment {
            case .tag(let tag, _): tag.level != level
            case .text: !fragment.isBlankText
            case .element(let element):
                !Self.invisible.contains(element.name) || element.name == "w:pPr" && element.first("w:sectPr") != nil
            default: false
            }
        }
    }
}

extension String {
    fileprivate var droppingFirstBlanks: String { String(drop(while: \.isWhitespace)) }

    fileprivate var droppingLastBlanks: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
