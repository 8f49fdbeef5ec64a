import Diagnostics

extension Node {
    /// Computes this node alone, for targets that take an expression apart.
    /// - Parameter start: the place of faults in nodes that have none of their own.
    /// - Throws: as `Expression.evaluate` does.
    public func evaluate(
        in scope: some Scope, functions: FunctionTable = .standard, semantics: Semantics = .strict,
        start: Place = Place()
    ) throws -> Operand {
        let evaluator = Evaluator(
            scope: scope, functions: functions, filters: FunctionTable(), semantics: semantics, start: start)
        return try evaluator.evaluate(self).defined
    }
}
