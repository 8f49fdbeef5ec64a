import Diagnostics
import Tables

/// What a function was called with.
///
/// The accessors convert as the semantics of the evaluation say: strict ones throw for a value of another kind.
public struct Arguments: Sendable {
    /// The function's name as called.
    public let name: String
    public let positional: [Operand]
    public let named: [String: Operand]
    public let semantics: Semantics
    public let place: Place

    public init(
        name: String, positional: [Operand], named: [String: Operand] = [:], semantics: Semantics = .strict,
        place: Place = Place()
    ) {
        self.name = name
        self.positional = positional
        self.named = named
        self.semantics = semantics
        self.place = place
    }

    /// How many came without a name, or were put in order by the function's signature.
    public var count: Int { positional.count }

    /// The operand at `index`, null when there is none.
    public subscript(index: Int) -> Operand {
        positional.indices.contains(index) ? positional[index] : .null
    }

    /// Whether an argument was given at `index` and is not null.
    public func has(_ index: Int) -> Bool {
        if case .value(.null) = self[index].defined { false } else { true }
    }

    /// The cell at `index`; an object counts as its value.
    public func value(_ index: Int) throws -> Value {
        guard let value = self[index].plain else { throw wrong(index, Localized(zh: "单个值", en: "a single value")) }
        return value
    }

    /// The number at `index` as a double.
    /// - Throws: a `Diagnostic` for what is no number, under strict semantics.
    public func real(_ index: Int) throws -> Double {
        if semantics == .vega { return Script.number(self[index]) }
        guard let number = try value(index).double else { throw wrong(index, Localized(zh: "数", en: "a number")) }
        return number
    }

    /// The exact number at `index`; under Vega's semantics and for doubles `nil`.
    public func exact(_ index: Int) -> Exact? { semantics == .vega ? nil : self[index].plain?.exact }

    /// The text at `index`.
    /// - Throws: a `Diagnostic` for what is no text, under strict semantics.
    public func text(_ index: Int) throws -> String {
        if semantics == .vega { return Script.text(self[index]) }
        guard case .text(let text) = try value(index) else { throw wrong(index, Localized(zh: "文本", en: "a text")) }
        return text
    }

    /// The whole number at `index`; JavaScript's truncation under Vega's semantics.
    public func integer(_ index: Int) throws -> Int {
        if let exact = exact(index)?.integer { return exact }
        let number = try real(index)
        if semantics == .vega { return Int(exactly: number.rounded(.towardZero)) ?? (number > 0 ? .max : 0) }
        guard let whole = Int(exactly: number) else { throw wrong(index, Localized(zh: "整数", en: "a whole number")) }
        return whole
    }

    /// The whole number at `index`, or `fallback` when none was given.
    public func integer(_ index: Int, default fallback: Int) throws -> Int {
        has(index) ? try integer(index) : fallback
    }

    /// The items of the list at `index`.
    /// - Throws: a `Diagnostic` for what is no list.
    public func list(_ index: Int) throws -> [Operand] {
        guard case .list(let items) = self[index] else { throw wrong(index, Localized(zh: "列表", en: "a list")) }
        return items
    }

    /// Whether the argument at `index` is true as a condition.
    public func truth(_ index: Int) throws -> Bool {
        switch semantics {
        case .strict: try self[index].isTrue(at: place)
        case .jinja: self[index].isSomething
        case .vega: Script.truth(self[index])
        }
    }

    /// `texts` joined, when that is no longer than ``Expression/Limits/size``.
    /// - Throws: a `Diagnostic` for what would be longer.
    public func joining(_ texts: [String], by separator: String) throws -> Operand {
        let length = texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
        guard length <= Expression.Limits.size else { throw impossible(zh: "文本太长", en: "the text is too long") }
        return .value(.text(texts.joined(separator: separator)))
    }

    /// That the argument at `index` should have been something else.
    public func wrong(_ index: Int, _ expected: Localized) -> Diagnostic {
        .wrongArgument(name, index, expected: expected, found: self[index].kindName, at: place)
    }

    /// That the arguments cannot be used together.
    public func impossible(zh: String, en: String) -> Diagnostic {
        .impossible(name, Localized(zh: zh, en: en), at: place)
    }
}
