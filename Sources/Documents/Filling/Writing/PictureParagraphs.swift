/// Makes room for pictures that stand alone in their paragraph: a line of fixed height, as official documents have it,
/// would show only their lower edge, and an indented first line would push them over the margin.
enum PictureParagraphs {
    static func makeRoom(in root: inout PartElement) {
        root.changeAll { paragraph in
            guard paragraph.name == "w:p", isAlone(in: paragraph) else { return }
            let before = paragraph.first("w:pPr")?.first("w:spacing")
            paragraph.setProperty(
                Markup(
                    "w:spacing",
                    [
                        "w:before": before?.attribute("before"), "w:after": before?.attribute("after"), "w:line": "240",
                        "w:lineRule": "auto",
                    ]), in: "w:pPr", order: PartElement.paragraphProperties)
            paragraph.setProperty(
                Markup("w:ind", ["w:firstLineChars": "0", "w:firstLine": "0"]), in: "w:pPr",
                order: PartElement.paragraphProperties)
            paragraph.setProperty(
                Markup("w:snapToGrid", ["w:val": "0"]), in: "w:pPr", order: PartElement.paragraphProperties)
        }
    }

    private static func isAlone(in paragraph: PartElement) -> Bool {
        var drawings = 0
        for run in paragraph.elements where run.name == "w:r" {
            for child in run.elements {
                if child.name == "w:drawing", child.opening.contains("xmlns:pic=") { drawings += 1 }
                if child.name == "w:t", !child.text.allSatisfy(\.isWhitespace) { return false }
            }
        }
        return drawings > 0
    }
}
