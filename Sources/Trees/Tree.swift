import Diagnostics

/// A configuration text (YAML or JSON) as a tree whose every node knows its place, so that an error can name the line.
public struct Tree: Sendable, Hashable {
    public indirect enum Content: Sendable, Hashable {
        case null
        case boolean(Bool)
        /// The number as written; whoever reads it decides between exact and binary.
        case number(String)
        case string(String)
        case list([Tree])
        /// In the order of the file; keys are unique.
        case object([Entry])
    }

    public struct Entry: Sendable, Hashable {
        public let key: String
        public let keyPlace: Place
        public let value: Tree

        public init(key: String, keyPlace: Place = Place(), value: Tree) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    public var content: Content
    public var place: Place

    public init(_ content: Content, at place: Place = Place()) {
        self.content = content
        self.place = place
    }

    /// The member of an object; `nil` when absent or when this is no object.
    public subscript(key: String) -> Tree? {
        entries?.first { $0.key == key }?.value
    }

    public var isNull: Bool { content == .null }

    public var boolean: Bool? {
        if case .boolean(let value) = content { value } else { nil }
    }

    public var string: String? {
        if case .string(let value) = content { value } else { nil }
    }

    public var double: Double? {
        if case .number(let digits) = content { Double(digits) } else { nil }
    }

    public var integer: Int? {
        guard case .number(let digits) = content else { return nil }
        return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
    }

    /// The text of a scalar of any kind as written; `nil` for null, lists and objects.
    public var scalarText: String? {
        switch content {
        case .string(let value), .number(let value): value
        case .boolean(let value): value ? "true" : "false"
        case .null, .list, .object: nil
        }
    }

    public var list: [Tree]? {
        if case .list(let value) = content { value } else { nil }
    }

    public var entries: [Entry]? {
        if case .object(let value) = content { value } else { nil }
    }
}

extension Tree: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self.init(.string(value)) }
    public init(nilLiteral: ()) { self.init(.null) }
    public init(booleanLiteral value: Bool) { self.init(.boolean(value)) }
    public init(integerLiteral value: Int) { self.init(.number(String(value))) }
    public init(floatLiteral value: Double) { self.init(.number(String(value))) }
    public init(arrayLiteral elements: Tree...) { self.init(.list(elements)) }
    public init(dictionaryLiteral elements: (String, Tree)...) {
        self.init(.object(elements.map { Entry(key: $0.0, value: $0.1) }))
    }
}
