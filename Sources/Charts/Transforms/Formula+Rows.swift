import Diagnostics
import Expressions
import Tables

extension Formula {
    func values(over table: Table) throws -> [Value] {
        throw Diagnostic.notDrawable("calculate", at: Place(), zh: "暂不支持表达式", en: "expressions are not supported yet")
    }

    func truths(over table: Table) throws -> [Bool] {
        try values(over: table).map { value in
            switch value {
            case .null: false
            case .boolean(let flag): flag
            case .text(let text): !text.isEmpty
            default: (Cells.number(value) ?? 0) != 0
            }
        }
    }
}

extension Formula {
    /// The label of a tick by `labelExpr`, from `datum.value` and `datum.label`.
    func label(value: Value, label: String, index: Int, count: Int) -> [String]? { nil }
}
