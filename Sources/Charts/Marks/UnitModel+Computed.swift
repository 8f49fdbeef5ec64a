import Expressions
import Tables
import Trees

extension UnitModel {
    /// What `{expr: …}` comes to in each row: it may name `datum`, `width`, `height` and call `scale('x', value)`. `nil`
    /// for a constant, and for an expression that cannot be computed.
    func computed(_ tree: Tree, in space: Space) -> [Value]? {
        guard let source = tree["expr"]?.string ?? tree["signal"]?.string,
            let formula = try? Formula(source, names: leaf.view.common.parameters)
        else { return nil }
        let scales = Dictionary(
            uniqueKeysWithValues: Channel.allCases.compactMap { channel in
                space.scale(channel, self).map { (channel.rawValue, $0) }
            })
        let functions = FunctionTable.charts.adding("scale", "name value") { arguments in
            guard let scale = scales[try arguments.text(0)] else { return .null }
            let value = try arguments.value(1)
            if let place = scale.place(value) { return .value(.real(place)) }
            return .value(scale.name(value).map { .text($0) } ?? .null)
        }
        let sizes: [String: Value] = ["width": .real(space.width), "height": .real(space.height)]
        return try? formula.values(over: table, names: sizes, functions: functions)
    }
}
