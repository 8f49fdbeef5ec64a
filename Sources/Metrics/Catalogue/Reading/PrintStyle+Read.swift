import Diagnostics
import Numerals

extension PrintStyle {
    /// `print: {scale: wan, places: 0, word: 近}` or `print: {ordinal: bottom}`; `nil`, with findings, when it is not
    /// valid.
    static func read(_ parent: Properties, isRank: Bool, findings: inout [Diagnostic]) -> PrintStyle? {
        guard let tree = parent.tree["print"] else { return PrintStyle(ordinal: isRank ? .top : nil) }
        let properties = Properties(
            tree, path: parent.path(of: "print"), known: ["scale", "places", "word", "ordinal"], findings: &findings)
        guard tree.entries != nil else { return nil }
        let faults = findings.count
        let scale = named("scale", among: scales, properties, findings: &findings) ?? nil
        let places = properties.integer("places", in: 0...20, findings: &findings)
        let word = named("word", among: words, properties, findings: &findings)
        let ordinal = properties.choice("ordinal", of: Ordinal.self, findings: &findings)
        if ordinal != nil, !isRank { findings.append(.ordinalOfNoRank(at: properties.place(of: "ordinal"))) }
        guard findings.count == faults else { return nil }
        return PrintStyle(
            scale: scale, places: places, approximation: word ?? .none, ordinal: ordinal ?? (isRank ? .top : nil))
    }

    private static func named<Choice>(
        _ key: String, among choices: [(String, Choice)], _ properties: Properties, findings: inout [Diagnostic]
    ) -> Choice? {
        guard let text = properties.text(key, findings: &findings) else { return nil }
        if let choice = choices.first(where: { $0.0 == text }) { return choice.1 }
        findings.append(.unknownChoice(text, known: choices.map(\.0), at: properties.place(of: key)))
        return nil
    }

    private static let scales: [(String, MyriadScale?)] = [
        ("auto", nil), ("none", MyriadScale.none), ("wan", .wan), ("yi", .yi),
    ]

    private static let words: [(String, Approximation)] = Approximation.allCases.compactMap { word in
        word == .none ? nil : (word.rawValue, word)
    }
}
