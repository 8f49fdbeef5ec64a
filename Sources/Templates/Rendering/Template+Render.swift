import Expressions

/// Filters are functions whose first argument is the value piped into them: `x | f(a, n=1)` calls `f` with `x, a, n=1`.
public typealias FilterTable = FunctionTable

extension Template {
    /// The template's output.
    /// - Parameters:
    ///   - scope: answers for the names that the template does not set itself.
    ///   - filters: default: Jinja's own.
    /// - Throws: a `Diagnostic` with the place of the fault; whatever `scope`, filters and functions throw.
    public func render(
        scope: some Scope, filters: FilterTable = .jinja, functions: FunctionTable = .standard
    ) throws -> String {
        try pieces(scope: scope, filters: filters, functions: functions).map(\.text).joined()
    }

    /// The template's output in pieces; joined, their texts are what `render` gives.
    /// - Parameter semantics: what operators and conditions mean.
    /// - Throws: as `render` does.
    public func pieces(
        scope: some Scope, filters: FilterTable = .jinja, functions: FunctionTable = .standard,
        semantics: Semantics = .strict
    ) throws -> [Piece] {
        var renderer = Renderer(scope: scope, filters: filters, functions: functions, semantics: semantics)
        try renderer.print(nodes)
        return renderer.pieces
    }
}
