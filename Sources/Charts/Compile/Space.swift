import Tables

/// The plot: its size and its scales.
struct Space {
    var width: Double
    var height: Double
    var scales: [ScaleKey: Scale]

    func scale(_ channel: Channel, _ unit: UnitModel) -> Scale? {
        guard let scaled = channel.scaled else { return nil }
        return scales[ScaleKey(channel: scaled, scope: unit.leaf.scope(scaled))]
    }
}
