import Diagnostics
import Expressions
import Ledgers

/// Conditions on the records of a ledger.
enum ConditionCheck {
    /// Parses `source` and checks its names against the ledger's headers.
    static func parse(_ source: String, ledger: Ledger, at place: Place) throws(Diagnostics) -> Expression {
        do {
            let expression = try Expression(source, at: place)
            try check(expression, ledger: ledger)
            return expression
        } catch let error as Diagnostic {
            var named = error
            named.place.field = error.place.field ?? place.field
            throw Diagnostics([named])
        } catch let error as Diagnostics {
            throw error
        } catch {
            throw Diagnostics([.unreadableCondition(source, "\(error)", at: place)])
        }
    }

    /// Checks the names of an expression that was parsed elsewhere.
    static func check(_ expression: Expression, ledger: Ledger) throws(Diagnostics) {
        let known = ledger.fields.flatMap { [$0.name] + $0.aliases }
        var found = expression.root.fieldNames.filter { ledger[$0.name] == nil }.map { name, place in
            Diagnostic.unknownField(
                name, nearest: nearestNames(to: name, among: known), ledger: ledger.name,
                known: ledger.fields.map(\.name), at: expression.place.narrowed(to: place))
        }
        for case .call(let name, _, let place) in expression.root.descendants {
            let functions = FunctionTable.standard.names
            guard !functions.contains(name) else { continue }
            found.append(
                .unknownFunction(
                    name, nearest: nearestNames(to: name, among: functions), at: expression.place.narrowed(to: place)))
        }
        if !found.isEmpty { throw Diagnostics(found) }
    }
}

extension Place {
    /// The file and property of this, with the position of `other`.
    fileprivate func narrowed(to other: Place) -> Place {
        var place = self
        place.line = other.line ?? line
        place.column = other.column ?? column
        place.quote = other.quote ?? quote
        return place
    }
}

extension Node {
    /// The fields that an expression reads: bare names, and members of `datum`.
    var fieldNames: [(name: String, place: Place)] {
        switch self {
        case .name(let name, let place): [(name, place)]
        case .member(.name("datum", _), .literal(.text(let name)), let place): [(name, place)]
        default: children.flatMap(\.fieldNames)
        }
    }
}
