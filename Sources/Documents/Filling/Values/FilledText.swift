import Diagnostics
import Expressions
import Tables

/// A text with looks of its own, docxtpl's `RichText`: what it says of its looks wins over those of the run it is
/// printed in, the rest stays.
public struct FilledText: Members, Hashable {
    public struct Span: Hashable, Sendable {
        public var text: String
        public var look: Look
    }

    /// `nil` leaves a thing as the template has it.
    public struct Look: Hashable, Sendable {
        /// The id of a character style.
        public var style: String?
        public var font: String?
        public var bold: Bool?
        public var italic: Bool?
        public var strike: Bool?
        public var underline: Bool?
        /// `RRGGBB`
        public var color: String?
        /// Points.
        public var size: Double?
        /// `RRGGBB` behind the text.
        public var highlight: String?
        public var superscript: Bool?
        public var `subscript`: Bool?

        public init() {}

        /// This look where it says something, else `outer`.
        func over(_ outer: Look) -> Look {
            var look = self
            look.style = style ?? outer.style
            look.font = font ?? outer.font
            look.bold = bold ?? outer.bold
            look.italic = italic ?? outer.italic
            look.strike = strike ?? outer.strike
            look.underline = underline ?? outer.underline
            look.color = color ?? outer.color
            look.size = size ?? outer.size
            look.highlight = highlight ?? outer.highlight
            look.superscript = superscript ?? outer.superscript
            look.subscript = `subscript` ?? outer.subscript
            return look
        }
    }

    public let spans: [Span]

    public var memberNames: [String] { ["printed"] }
    public var value: Value? { .text(spans.map(\.text).joined()) }

    public func member(_ name: String) -> Operand? {
        name == "printed" ? .value(.text(spans.map(\.text).joined())) : nil
    }
}

extension FunctionTable {
    /// `RichText("超期", bold=true, color="C00000")`, also under its short name `R`. Several texts one after the other may
    /// be given, among them others made so; what is said last goes for all that say nothing else. Sizes are in points.
    public static let richText: FunctionTable = FunctionTable()
        .adding("RichText", body: richTextBody).adding("R", body: richTextBody)

    private static let looks = [
        "style", "font", "bold", "italic", "strike", "underline", "color", "size", "highlight", "superscript",
        "subscript",
    ]

    private func adding(_ name: String, body: @escaping Body) -> FunctionTable { adding(name, nil, body) }

    private static let richTextBody: Body = { arguments in
        var look = FilledText.Look()
        for (name, operand) in arguments.named.sorted(by: { $0.key < $1.key }) {
            guard looks.contains(name) else {
                throw Diagnostic.unknownLook(name, known: looks, at: arguments.place)
            }
            guard let value = operand.plain, look.set(name, value) else {
                throw Diagnostic.wrongLook(name, at: arguments.place)
            }
        }
        let spans = try arguments.positional.enumerated().flatMap { index, operand -> [FilledText.Span] in
            if case .object(let object) = operand, let text = object as? FilledText {
                return text.spans.map { FilledText.Span(text: $0.text, look: $0.look.over(look)) }
            }
            if case .object(let object) = operand, let printed = try object.member("printed")?.plain {
                return [FilledText.Span(text: printed.description, look: look)]
            }
            let value = try arguments.value(index)
            guard !value.isNull else { throw arguments.wrong(index, Localized(zh: "文本", en: "a text")) }
            return [FilledText.Span(text: value.description, look: look)]
        }
        return .object(FilledText(spans: spans))
    }
}

extension FilledText.Look {
    /// - Returns: whether the value is of the kind that `name` takes.
    fileprivate mutating func set(_ name: String, _ value: Value) -> Bool {
        switch (name, value) {
        case ("style", .text(let text)): style = text
        case ("font", .text(let text)): font = text
        case ("bold", .boolean(let flag)): bold = flag
        case ("italic", .boolean(let flag)): italic = flag
        case ("strike", .boolean(let flag)): strike = flag
        case ("underline", .boolean(let flag)): underline = flag
        case ("superscript", .boolean(let flag)): superscript = flag
        case ("subscript", .boolean(let flag)): `subscript` = flag
        case ("color", .text(let text)): color = hexColor(text)
        case ("highlight", .text(let text)): highlight = hexColor(text)
        case ("size", _): size = value.double.flatMap { (1...1638).contains($0) ? $0 : nil }
        default: return false
        }
        return
            !(name == "color" && color == nil || name == "highlight" && highlight == nil
            || name == "size" && size == nil)
    }
}

/// `#C00000` and `c00000` as `C00000`; `nil` for what is no colour.
func hexColor(_ text: String) -> String? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    return digits.count == 6 && digits.allSatisfy(\.isHexDigit) ? digits.uppercased() : nil
}
