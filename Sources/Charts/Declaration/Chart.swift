import Tables
import Trees

/// A chart in Swift, after Apple's Swift Charts: a table, and the marks that show it.
///
///     let chart = Chart(table) {
///         BarMark(x: .value("月份", "month"), y: .value("办件量"))
///             .foregroundStyle(by: .value("渠道"))
///         RuleMark(y: .datum(5000)).lineStyle(width: 1, dash: [4, 3])
///     }
///     .chartTitle("月度办件量")
///     .chartYAxis { AxisMarks(count: 5) }
///
/// It is the same ``Specification`` that a Vega-Lite specification of these marks is decoded to, with the table as its
/// data of the name `table`.
public struct Chart: Hashable, Sendable {
    public internal(set) var specification: Specification
    public let table: Table

    /// The name by which the specification has the table.
    static let dataName = "table"

    /// - Parameter content: one mark, or several in layers.
    public init(_ table: Table, @ChartContentBuilder content: () -> [UnitView]) {
        self.table = table
        let views = content().map { $0.typed(by: table) }
        specification =
            views.count == 1 ? .unit(views[0]) : .layer(LayerView(views.map { .unit($0) }))
        specification.common.data = .named(Self.dataName, DataFormat())
    }

    /// - Throws: `Diagnostics` or a `Diagnostic` when the chart cannot be drawn or would be wrong.
    public func compile(theme: Theme = .nianbao, size: ChartSize? = nil, measuring: any TextMeasuring) throws
        -> CompiledChart
    {
        try compileChart(specification, data: ChartData(table), theme: theme, size: size, measuring: measuring)
    }

    /// This chart with its marks changed.
    func views(_ change: (inout UnitView) -> Void) -> Chart {
        var copy = self
        switch specification {
        case .unit(var view):
            change(&view)
            copy.specification = .unit(view)
        case .layer(var layers):
            layers.layers = layers.layers.map { layer in
                guard case .unit(var view) = layer else { return layer }
                change(&view)
                return .unit(view)
            }
            copy.specification = .layer(layers)
        default: break
        }
        return copy
    }

    /// This chart with what its channel shows changed, in every mark that has the channel.
    func channel(_ channel: Channel, _ change: (inout ChannelDefinition) -> Void) -> Chart {
        views { view in
            guard var definition = view.encoding[channel], definition.isFieldOrDatum else { return }
            change(&definition)
            view.encoding[channel] = definition
        }
    }

    func common(_ change: (inout ViewProperties) -> Void) -> Chart {
        var copy = self
        change(&copy.specification.common)
        return copy
    }
}

extension UnitView {
    /// Columns are shown as the table says, where the mark does not.
    fileprivate func typed(by table: Table) -> UnitView {
        var view = self
        for (channel, definition) in encoding.inOrder {
            guard definition.type == nil, definition.aggregate == nil, definition.timeUnit == nil,
                definition.bin == nil, !channel.isSecondary, let field = definition.field, let column = table[field]
            else { continue }
            view.encoding[channel]?.type = FieldType(rawValue: column.kind.rawValue)
        }
        return view
    }
}
