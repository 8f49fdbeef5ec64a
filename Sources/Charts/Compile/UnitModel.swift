import Diagnostics
import Tables
import Trees

/// A view ready to be drawn but for its scales: its rows after all transforms, and which columns its channels read.
struct UnitModel {
    struct Reference: Hashable {
        /// The column that holds the value, or where its bin, period or stacked part begins.
        var start: String
        var end: String?
    }

    struct StackInfo: Hashable {
        var channel: Channel
        var dimension: Channel?
        var by: [String]
        var offset: Stacking
    }

    /// Tells the views of a chart apart.
    var id = 0
    var leaf: Leaf
    var mark: MarkType
    var properties: Properties
    var encoding: Encoding
    /// Before anything was aggregated: for orders of discrete scales.
    var raw: Table
    var table: Table
    var references: [Channel: Reference]
    var orient: Orient?
    var stack: StackInfo?
    /// Where each channel's conditions hold, in their order.
    var holds: [Channel: [[Bool]]] = [:]
    /// What looks wrong in the view.
    var doubts: [Diagnostic] = []
    var bins: [Channel: (start: Double, stop: Double, step: Double)]

    /// What the scales of some channels give for a missing number (`config.scale.invalid`).
    var invalidOutputs: [Channel: Tree] = [:]

    enum Orient: String { case horizontal, vertical }

    /// The height of the tallest of its centred stacks: where one ends at most is half of it above its middle.
    var tallestStack: Double? {
        guard let stack, let starts = values(stack.channel), let ends = ends(stack.channel) else { return nil }
        let low = starts.compactMap(Cells.number).min(), high = ends.compactMap(Cells.number).max()
        return low.flatMap { low in high.map { $0 - low } }
    }

    func values(_ channel: Channel) -> [Value]? { references[channel].map { table.values($0.start) } }
    func ends(_ channel: Channel) -> [Value]? { references[channel]?.end.map { table.values($0) } }
}
