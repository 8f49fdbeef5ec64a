import Diagnostics
import Expressions

/// Puts segments together into blocks.
struct BlockParser {
    private let text: SourceText
    private let segments: [Segment]
    private var position = 0
    private var depth = 0

    static func parse(_ segments: [Segment], in text: SourceText) throws -> [TemplateNode] {
        var parser = BlockParser(text: text, segments: segments)
        let (nodes, end) = try parser.block(until: [])
        if let end { throw Diagnostic.unexpectedTag(end.keyword, at: end.place) }
        return nodes
    }

    private init(text: SourceText, segments: [Segment]) {
        self.text = text
        self.segments = segments
    }

    private static let keywords = [
        "if", "elif", "else", "endif", "for", "endfor", "set", "with", "endwith", "raw", "endraw",
    ]

    /// The nodes up to a tag of `ends`, which is taken, or up to the end, where there is none.
    private mutating func block(until ends: [String]) throws -> ([TemplateNode], end: Tag?) {
        var nodes: [TemplateNode] = []
        while position < segments.count {
            let segment = segments[position]
            position += 1
            switch segment {
            case .text(let range): nodes.append(.text(text.slice(range), span(range)))
            case .output(let content, let whole): nodes.append(.output(try expression(content), span(whole)))
            case .tag(let content, let whole):
                let tag = Tag(content, whole: whole, in: text)
                if ends.contains(tag.keyword) { return (nodes, tag) }
                nodes.append(try node(tag))
            }
        }
        return (nodes, nil)
    }

    private mutating func node(_ tag: Tag) throws -> TemplateNode {
        guard depth < Template.Limits.depth else { throw Diagnostic.templateTooDeep(at: tag.place) }
        depth += 1
        defer { depth -= 1 }
        switch tag.keyword {
        case "if": return try conditional(tag)
        case "for": return try loop(tag)
        case "set": return try assignment(tag)
        case "with": return try scope(tag)
        case let keyword where BlockParser.keywords.contains(keyword):
            throw Diagnostic.unexpectedTag(keyword, at: tag.place)
        default:
            throw Diagnostic.unknownTag(tag.keyword, among: ["if", "for", "set", "with", "raw"], at: tag.place)
        }
    }

    private mutating func conditional(_ opening: Tag) throws -> TemplateNode {
        var branches: [TemplateNode.Branch] = []
        var head = opening
        while true {
            let test = try expression(head.rest)
            let (body, end) = try block(until: ["elif", "else", "endif"])
            branches.append(TemplateNode.Branch(test: test, body: body))
            guard let end else { throw Diagnostic.unclosedBlock("if", at: opening.place) }
            switch end.keyword {
            case "elif": head = end
            case "else": return .conditional(branches, otherwise: try last(end, closing: "if", opening))
            default:
                try requireBare(end)
                return .conditional(branches, otherwise: [])
            }
        }
    }

    private mutating func loop(_ tag: Tag) throws -> TemplateNode {
        let form = "{% for x in items %}"
        guard let separator = tag.words.first(where: { $0.text == "in" }) else {
            throw Diagnostic.malformedTag("for", form: form, at: tag.place)
        }
        let names = text.slice(tag.rest.lowerBound..<separator.start).split(
            separator: ",", omittingEmptySubsequences: false
        )
        .map { $0.filter { !$0.isWhitespace } }
        guard names.allSatisfy({ Names.isName($0) && $0 != "loop" }), Set(names).count == names.count else {
            throw Diagnostic.malformedTag("for", form: form, at: tag.place)
        }
        let from = separator.start + 2
        let condition = tag.words.first { $0.text == "if" && $0.start > from }
        let items = try expression(from..<(condition?.start ?? tag.rest.upperBound))
        let filter = try condition.map { try expression($0.start + 2..<tag.rest.upperBound) }
        let (body, end) = try block(until: ["else", "endfor"])
        guard let end else { throw Diagnostic.unclosedBlock("for", at: tag.place) }
        var otherwise: [TemplateNode] = []
        if end.keyword == "else" { otherwise = try last(end, closing: "for", tag) } else { try requireBare(end) }
        return .loop(
            TemplateNode.Loop(names: names, items: items, filter: filter, body: body, otherwise: otherwise))
    }

    /// The branch after `{% else %}`, up to the closing tag of the block that `opening` began.
    private mutating func last(_ tag: Tag, closing keyword: String, _ opening: Tag) throws -> [TemplateNode] {
        try requireBare(tag)
        let (body, end) = try block(until: ["end\(keyword)"])
        guard let end else { throw Diagnostic.unclosedBlock(keyword, at: opening.place) }
        try requireBare(end)
        return body
    }

    private func requireBare(_ tag: Tag) throws {
        guard text.slice(tag.rest).allSatisfy(\.isWhitespace) else {
            throw Diagnostic.malformedTag(tag.keyword, form: "{% \(tag.keyword) %}", at: tag.place)
        }
    }

    private func assignment(_ tag: Tag) throws -> TemplateNode {
        let start = tag.words.first?.start ?? tag.rest.lowerBound
        return try assignment(start..<tag.rest.upperBound, of: tag, form: "{% set x = value %}")
    }

    private func assignment(_ range: Range<Int>, of tag: Tag, form: String) throws -> TemplateNode {
        let start = range.lowerBound
        var index = start
        while index < range.upperBound, Names.canContinue(text[index]) || text[index] == "." { index += 1 }
        // `ns.total` is a member of a namespace.
        let name = text.slice(start..<index)
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        index = text.skippingBlanks(from: index)
        guard parts.count <= 2, parts.allSatisfy(Names.isName), parts[0] != "loop", text[index] == "=",
            index < range.upperBound, text[index + 1] != "="
        else { throw Diagnostic.malformedTag(tag.keyword, form: form, at: tag.place) }
        return .assignment(name, try expression(index + 1..<range.upperBound))
    }

    /// `{% with a = 1, b = a + 1 %}`; without names it only keeps what is set within from what follows.
    private mutating func scope(_ tag: Tag) throws -> TemplateNode {
        let form = "{% with x = value %}"
        var starts: [Int] = []
        for word in tag.words where text[text.skippingBlanks(from: word.start + word.text.count)] == "=" {
            let equals = text.skippingBlanks(from: word.start + word.text.count)
            if equals < tag.rest.upperBound, text[equals + 1] != "=" { starts.append(word.start) }
        }
        let isEmpty = text.slice(tag.rest).allSatisfy(\.isWhitespace)
        guard isEmpty || starts.first == text.skippingBlanks(from: tag.rest.lowerBound) else {
            throw Diagnostic.malformedTag("with", form: form, at: tag.place)
        }
        var definitions: [TemplateNode.Definition] = []
        for (index, start) in starts.enumerated() {
            var end = index + 1 < starts.count ? starts[index + 1] : tag.rest.upperBound
            if index + 1 < starts.count {
                while end > start, text[end - 1]?.isWhitespace == true { end -= 1 }
                guard text[end - 1] == "," else { throw Diagnostic.malformedTag("with", form: form, at: tag.place) }
                end -= 1
            }
            guard case .assignment(let name, let expression) = try assignment(start..<end, of: tag, form: form),
                Names.isName(name)
            else { throw Diagnostic.malformedTag("with", form: form, at: tag.place) }
            definitions.append(TemplateNode.Definition(name: name, expression: expression))
        }
        let (body, end) = try block(until: ["endwith"])
        guard let end else { throw Diagnostic.unclosedBlock("with", at: tag.place) }
        try requireBare(end)
        return .scope(definitions, body: body)
    }

    private func span(_ range: Range<Int>) -> TemplateNode.Span {
        TemplateNode.Span(place: text.place(range.lowerBound), range: range)
    }

    /// The expression in `range`, whose place is that of its first character that is no blank.
    private func expression(_ range: Range<Int>) throws -> Expression {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last, text[first]?.isWhitespace == true { first += 1 }
        while last > first, text[last - 1]?.isWhitespace == true { last -= 1 }
        return try Expression(text.slice(first..<last), at: text.place(first), syntax: .template)
    }
}
