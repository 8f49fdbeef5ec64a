import Tables

/// A single view of a layered chart, with everything that it takes from the views around it.
struct Leaf {
    var view: UnitView
    var path: String
    var source: DataSource?
    var datasets: Properties
    var transforms: [Transform]
    /// Which scale each channel uses: 0 for the chart's own, another number for one of its layers.
    var scopes: [Channel: Int]

    func scope(_ channel: Channel) -> Int { scopes[channel] ?? 0 }
}

extension Specification {
    /// The views of a single or layered chart, from bottom to top.
    func leaves() -> [Leaf] {
        var next = 1
        return leaves(path: "", source: nil, datasets: [:], transforms: [], encoding: .init(), scopes: [:], next: &next)
    }

    private func leaves(
        path: String, source: DataSource?, datasets: Properties, transforms: [Transform], encoding: Encoding,
        scopes: [Channel: Int], next: inout Int
    ) -> [Leaf] {
        let common = common
        let ownSource = common.data ?? source
        let ownDatasets = Properties(common.datasets).over(datasets)
        let ownTransforms = (common.data == nil ? transforms : []) + common.transforms
        switch self {
        case .unit(var view):
            view.encoding = view.encoding.inheriting(encoding)
            return [
                Leaf(
                    view: view, path: path, source: ownSource, datasets: ownDatasets, transforms: ownTransforms,
                    scopes: scopes)
            ]
        case .layer(let view):
            return view.layers.enumerated().flatMap { index, layer in
                var inner = scopes
                for channel in Channel.allCases where common.resolve.isIndependent(channel) {
                    inner[channel] = next
                }
                next += 1
                return layer.leaves(
                    path: join(path, "layer[\(index)]"), source: ownSource, datasets: ownDatasets,
                    transforms: ownTransforms, encoding: view.encoding.inheriting(encoding), scopes: inner, next: &next)
            }
        case .facet, .concat, .repeated: return []
        }
    }
}
