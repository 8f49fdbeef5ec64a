extension FunctionTable {
    /// Vega's functions on numbers, texts, types, dates and lists.
    public static let standard = [maths, texts, types, dates, lists].reduce(FunctionTable()) { $0.merging($1) }

    mutating func add(_ name: String, _ signature: Signature, _ body: @escaping Body) {
        self = adding(name, signature, body)
    }
}
