import Diagnostics
import Expressions
import Tables

/// How an operand without a filter prints: a cell as CSV has it, an object by its member `printed`, else by its value.
enum Printing {
    static func text(of operand: Operand, _ expression: Expression) throws -> String {
        let place = expression.root.place ?? expression.place
        if case .object(let members) = operand, members.memberNames.contains("printed"),
            let printed = try members.member("printed")?.plain?.text
        {
            return printed
        }
        guard let plain = operand.plain else {
            throw Diagnostic.unprintable(expression.source, operand.kindName, at: place)
        }
        if case .real(let number) = plain, !number.isFinite {
            throw Diagnostic.unprintable(expression.source, plain.kindName, at: place)
        }
        if plain.isNull { throw Diagnostic.nullOutput(expression.source, at: place) }
        return plain.description
    }
}
