/// How a paragraph is set; what is `nil` comes from its style.
struct ParagraphProperties: Hashable, Sendable {
    enum Alignment: String, Hashable, Sendable { case left, center, right, both }

    struct Indent: Hashable, Sendable {
        var left: CharacterLength?
        var right: CharacterLength?
        var firstLine: CharacterLength?
        var hanging: CharacterLength?
    }

    struct Spacing: Hashable, Sendable {
        enum Line: Hashable, Sendable {
            /// Twips.
            case exact(Int)
            /// Of the font's own line height.
            case times(Double)
        }
        /// Twips.
        var before: Int?
        var after: Int?
        var line: Line?
    }

    struct Numbering: Hashable, Sendable {
        var id: Int
        /// From 0.
        var level: Int
    }

    var style: StyleID?
    var keepNext = false
    var keepLines = false
    var pageBreakBefore = false
    var numbering: Numbering?
    /// A line along the lower edge.
    var ruled = false
    /// RRGGBB.
    var shade: String?
    /// Twips from the left margin to a tab at the right, led to by dots.
    var rightTab: Int?
    /// Keeps punctuation inside the type area in LibreOffice, which reads the element inverted.
    var overflowPunctuation = false
    /// A quarter of a character between Han text and Latin letters or digits.
    var spaceBetweenScripts: Bool?
    var snapToGrid: Bool?
    var spacing = Spacing()
    var indent = Indent()
    var alignment: Alignment?
    /// 0 for level 1.
    var outlineLevel: Int?

    /// `w:pPr` with its children in the schema's order, or `nil` when there is nothing to say.
    var markup: Markup? {
        let element = Markup("w:pPr") {
            style.map { Markup("w:pStyle", ["w:val": $0.rawValue]) }
            if keepNext { Markup("w:keepNext") }
            if keepLines { Markup("w:keepLines") }
            if pageBreakBefore { Markup("w:pageBreakBefore") }
            numbering?.markup
            if ruled {
                Markup("w:pBdr") {
                    Markup("w:bottom", ["w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "auto"])
                }
            }
            shade.map { Markup("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": $0]) }
            rightTab.map { position in
                Markup("w:tabs") {
                    Markup("w:tab", ["w:val": "right", "w:leader": "dot", "w:pos": String(position)])
                }
            }
            if overflowPunctuation { Markup("w:overflowPunct") }
            if let spaceBetweenScripts {
                Markup("w:autoSpaceDE", ["w:val": spaceBetweenScripts ? "1" : "0"])
                Markup("w:autoSpaceDN", ["w:val": spaceBetweenScripts ? "1" : "0"])
            }
            snapToGrid.map { Markup("w:snapToGrid", ["w:val": $0 ? "1" : "0"]) }
            spacing.markup
            indent.markup
            alignment.map { Markup("w:jc", ["w:val": $0.rawValue]) }
            outlineLevel.map { Markup("w:outlineLvl", ["w:val": String($0)]) }
        }
        return element.content.isEmpty ? nil : element
    }
}

extension ParagraphProperties.Numbering {
    fileprivate var markup: Markup {
        Markup("w:numPr") {
            Markup("w:ilvl", ["w:val": String(level)])
            Markup("w:numId", ["w:val": String(id)])
        }
    }
}

extension ParagraphProperties.Spacing {
    fileprivate var markup: Markup? {
        guard self != Self() else { return nil }
        let (height, rule): (Int?, String?) =
            switch line {
            case .exact(let twips): (twips, "exact")
            case .times(let factor): (Int((factor * 240).rounded()), "auto")
            case nil: (nil, nil)
            }
        return Markup(
            "w:spacing",
            [
                "w:before": before.map(String.init), "w:after": after.map(String.init),
                "w:line": height.map(String.init), "w:lineRule": rule,
            ])
    }
}

extension ParagraphProperties.Indent {
    fileprivate var markup: Markup? {
        guard self != Self() else { return nil }
        return Markup(
            "w:ind",
            [
                "w:leftChars": left.map { String($0.hundredths) }, "w:left": left.map { String($0.twips) },
                "w:rightChars": right.map { String($0.hundredths) }, "w:right": right.map { String($0.twips) },
                "w:hangingChars": hanging.map { String($0.hundredths) }, "w:hanging": hanging.map { String($0.twips) },
                "w:firstLineChars": firstLine.map { String($0.hundredths) },
                "w:firstLine": firstLine.map { String($0.twips) },
            ])
    }
}
