import Diagnostics
import Expressions
import Templates

/// Puts the pieces of a filled template together as XML.
struct StoryWriter {
    private let story: Story
    private var xml = ""
    private var runs: [OpenRun] = []
    /// Pictures are parts of their own, which the package takes in.
    private var embed: (FilledPicture) throws(Diagnostic) -> String

    /// A run that has begun. It is written only when something of it is, so that none stays empty.
    private struct OpenRun {
        let shape: RunShape
        var isWritten = false
        var text = ""
        var leaf = ""
    }

    /// - Parameter embed: takes in a picture and gives back its drawing.
    init(_ story: Story, embed: @escaping (FilledPicture) throws(Diagnostic) -> String) {
        self.story = story
        self.embed = embed
    }

    /// - Throws: a `Diagnostic` for a value that cannot stand where its tag does.
    mutating func write(_ pieces: [Templates.Piece]) throws(Diagnostic) -> String {
        for piece in pieces {
            if let printed = piece.printed {
                guard case .output(let output)? = story.tokens(in: piece.span).first else { continue }
                try write(piece.text, printed.operand, output, at: piece.span)
            } else {
                for token in story.tokens(in: piece.span) { write(token) }
            }
        }
        return xml
    }

    private mutating func write(_ token: Story.Token) {
        switch token {
        case .markup(let raw): xml += raw
        case .runStart(let shape): runs.append(OpenRun(shape: shape))
        case .runEnd:
            endText()
            if let run = runs.popLast(), run.isWritten { xml += run.shape.closing }
        case .text(let text, let leaf): add(text, leaf: leaf)
        case .runContent:
            endText()
            beginRun()
        case .output: break
        }
    }

    private mutating func write(
        _ text: String, _ operand: Operand, _ output: Story.Output, at span: TemplateNode.Span
    ) throws(Diagnostic) {
        if let control = text.unicodeScalars.first(where: {
            $0.value < 32 && !"\t\n\r\u{C}".unicodeScalars.contains($0)
        }) {
            throw .unwritableCharacter(control, in: text, at: story.place(span))
        }
        switch output {
        case .run:
            if case .object(let object) = operand, let picture = object as? FilledPicture {
                try add(picture, at: span)
            } else if case .object(let object) = operand, let rich = object as? FilledText {
                for part in rich.spans {
                    if let look = runs.last.flatMap({ part.look.missing(in: $0.shape) }) {
                        throw .lookNotHere(look, at: story.place(span))
                    }
                    add(part)
                }
            } else {
                addLines(text)
                if runs.last?.shape.form == .sheet, let mark = SheetCells.mark(operand, printed: text) { xml += mark }
            }
        case .text, .attribute: xml += escaped(text, inAttribute: output == .attribute)
        default: xml += try mark(text, operand, output, at: span)
        }
    }

    // MARK: Runs

    private mutating func add(_ text: String, leaf: String) {
        guard let index = runs.indices.last else { return xml += escaped(text) }
        if runs[index].leaf != leaf { endText() }
        runs[index].leaf = leaf
        runs[index].text += text
    }

    /// A value's line breaks and tabs become those of the document.
    private mutating func addLines(_ text: String) {
        guard let run = runs.last else { return xml += escaped(text) }
        let form = run.shape.form
        // The text of a sheet's cell holds its line breaks itself.
        guard form != .sheet else { return add(text, leaf: "x:t") }
        let isWord = form == .word
        let leaf = isWord ? (run.leaf.isEmpty ? "w:t" : run.leaf) : "a:t"
        var pending = ""
        for character in text {
            let mark: String? =
                switch character {
                case "\n", "\r\n", "\r": isWord ? "<w:br/>" : "<a:br/>"
                case "\t" where isWord: "<w:tab/>"
                case "\u{C}" where isWord: "<w:br w:type=\"page\"/>"
                default: nil
                }
            guard let mark else {
                pending.append(character)
                continue
            }
            add(pending, leaf: leaf)
            pending = ""
            endText()
            if isWord {
                beginRun()
                xml += mark
            } else {
                betweenRuns(mark)
            }
        }
        if !pending.isEmpty { add(pending, leaf: leaf) }
    }

    /// Writes the text that was gathered, with its spaces.
    private mutating func endText() {
        guard let index = runs.indices.last, !runs[index].text.isEmpty else { return }
        beginRun()
        let (text, leaf) = (runs[index].text, runs[index].leaf)
        let isTrimmed = text.first?.isWhitespace == true || text.last?.isWhitespace == true
        let space = isTrimmed && runs[index].shape.form != .drawing ? " xml:space=\"preserve\"" : ""
        let name = runs[index].shape.form == .sheet ? runs[index].shape.prefix + "t" : leaf
        xml += "<\(name)\(space)>\(escaped(text))</\(name)>"
        runs[index].text = ""
    }

    private mutating func beginRun() {
        guard let index = runs.indices.last, !runs[index].isWritten else { return }
        xml += runs[index].shape.opening + runs[index].shape.properties
        runs[index].isWritten = true
    }

    /// Ends the run, writes `markup` after it, and goes on in a run that looks the same.
    private mutating func betweenRuns(_ markup: String) {
        endText()
        guard let index = runs.indices.last else { return xml += markup }
        if runs[index].isWritten { xml += runs[index].shape.closing }
        runs[index].isWritten = false
        xml += markup
    }

    private mutating func add(_ span: FilledText.Span) {
        guard let run = runs.last else { return xml += escaped(span.text) }
        betweenRuns("")
        let shape = run.shape
        let properties =
            switch shape.form {
            case .word: span.look.wordProperties(over: shape.properties)
            case .drawing: span.look.drawingProperties(over: shape.properties)
            case .sheet: span.look.sheetProperties(over: shape.properties, prefix: shape.prefix)
            }
        runs.append(
            OpenRun(
                shape: RunShape(
                    name: shape.name, opening: shape.opening, properties: properties, closing: shape.closing)))
        addLines(span.text)
        write(.runEnd)
    }

    private mutating func add(_ picture: FilledPicture, at span: TemplateNode.Span) throws(Diagnostic) {
        guard runs.last?.shape.form == .word else { throw .pictureNotHere(at: story.place(span)) }
        endText()
        beginRun()
        xml += try embed(picture)
    }

    // MARK: Cells

    /// A mark in the cell, which `CellMarks` will find and take out again.
    private func mark(
        _ text: String, _ operand: Operand, _ output: Story.Output, at span: TemplateNode.Span
    ) throws(Diagnostic) -> String {
        let value: String
        switch output {
        case .background:
            guard let color = text == "auto" ? text : hexColor(text) else {
                throw .notAColor(text, at: story.place(span))
            }
            value = color
        case .columnSpan:
            guard let count = operand.plain?.exact?.integer, (1...TableGrid.most).contains(count) else {
                throw .notASpan(text, at: story.place(span))
            }
            value = String(count)
        default: value = operand.plain?.description ?? text
        }
        return CellMarks.instruction(output, value)
    }
}
