/// Decides which views share which scales. Source: vega-lite `compile/resolve.ts`, `compile/scale/parse.ts`.
struct Scopes {
    private var next = 1
    private var units = 0

    /// Numbers the views, and gives every channel of each the number of its scale; 0 is the whole chart's.
    static func resolve(_ tree: inout ViewTree) {
        var scopes = Scopes()
        scopes.resolve(&tree, inherited: [:])
    }

    private mutating func resolve(_ tree: inout ViewTree, inherited: [Channel: Int]) {
        switch tree {
        case .plot(var plot):
            // Numbers of layers hold within one plot only.
            var numbers: [Int: Int] = [:]
            for index in plot.units.indices {
                var scopes = inherited
                for (channel, local) in plot.units[index].leaf.scopes where local != 0 {
                    if numbers[local] == nil { numbers[local] = take() }
                    scopes[channel] = numbers[local]
                }
                plot.units[index].leaf.scopes = scopes
                plot.units[index].id = units
                units += 1
            }
            tree = .plot(plot)
        case .grid(var grid):
            grid.independent = independent(grid)
            for index in grid.children.indices {
                var inner = inherited
                if !grid.independent.isEmpty {
                    let own = take()
                    for channel in grid.independent { inner[channel] = own }
                }
                resolve(&grid.children[index], inherited: inner)
            }
            tree = .grid(grid)
        }
    }

    private mutating func take() -> Int {
        defer { next += 1 }
        return next
    }

    private func independent(_ grid: GridModel) -> Set<Channel> {
        let byDefault: [Channel] = grid.facet == nil ? [.x, .y, .xOffset, .yOffset, .theta, .radius] : [.theta]
        return Set(
            Channel.allCases.filter { channel in
                guard channel.scaled == channel else { return false }
                if let shared = grid.common.resolve.scale[channel] { return !shared }
                return byDefault.contains(channel) || (grid.facet == nil && !agree(channel, grid))
            })
    }

    /// Whether the children's scales of a channel are of kinds that can be one.
    private func agree(_ channel: Channel, _ grid: GridModel) -> Bool {
        let families = grid.children.compactMap { child in
            child.units.lazy.compactMap { unit in
                unit.encoding[channel].flatMap { definition in
                    definition.isFieldOrDatum && !definition.withoutScale
                        ? ScaleUse(unit: unit, channel: channel, definition: definition).kind.family : nil
                }
            }.first
        }
        return families.dropFirst().allSatisfy { $0 == families[0] }
    }
}

extension Scale.Kind {
    /// Kinds of one family can be one scale.
    fileprivate enum Family { case number, time, discrete, steps }

    fileprivate var family: Family {
        switch self {
        case .linear, .log, .pow, .sqrt, .symlog: .number
        case .time, .utc: .time
        case .ordinal, .band, .point: .discrete
        case .quantile, .quantize, .threshold, .binOrdinal: .steps
        }
    }
}
