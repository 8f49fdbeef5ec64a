import Diagnostics
import Testing
import Trees

@testable import Charts

/// Nothing in a specification is passed over in silence: whatever is not known is named by its path.
struct SilenceTests {
    /// Members of these are the author's own, or data.
    private static let open: Set = ["values", "datasets", "usermeta", "style", "parse", "tooltip", "format"]

    /// The tree with an unknown member in one of its objects, for each of them, and the object's key.
    private static func spoilt(_ tree: Tree, _ key: String = "") -> [(tree: Tree, key: String)] {
        switch tree.content {
        case .object(let entries):
            let here = Tree(.object(entries + [.init(key: "zzz", value: 1)]), at: tree.place)
            return [(here, key)]
                + entries.enumerated().filter { !open.contains($0.element.key) }.flatMap { index, entry in
                    spoilt(entry.value, entry.key).map { inner in
                        var changed = entries
                        changed[index] = .init(key: entry.key, value: inner.tree)
                        return (Tree(.object(changed), at: tree.place), inner.key)
                    }
                }
        case .list(let items):
            return items.enumerated().flatMap { index, item in
                spoilt(item, key).map { inner in
                    var changed = items
                    changed[index] = inner.tree
                    return (Tree(.list(changed), at: tree.place), inner.key)
                }
            }
        default: return []
        }
    }

    private static func named(_ tree: Tree) -> [String] {
        do {
            return try Specification.decode(tree).warnings.compactMap(\.place.field)
        } catch let faults as Diagnostics {
            return faults.all.compactMap(\.place.field)
        } catch {
            return []
        }
    }

    private static let specifications: [Tree] = [
        [
            "title": ["text": "t", "subtitle": "s"], "width": ["step": 12], "view": ["stroke": Tree(.null)],
            "padding": ["left": 2], "autosize": ["type": "pad"], "resolve": ["scale": ["x": "shared"]],
            "params": [["name": "w", "value": 3]],
            "config": ["bar": ["color": "red"], "axisX": ["grid": true], "legend": ["title": Tree(.null)]],
            "data": ["sequence": ["start": 0, "stop": 4, "as": "a"]],
            "transform": [
                ["filter": ["and": [["field": "a", "gt": 0], ["not": ["field": "a", "equal": 9]]]]],
                ["calculate": "datum.a * w", "as": "b"],
                ["aggregate": [["op": "sum", "field": "b", "as": "s"]], "groupby": ["a"]],
                ["window": [["op": "rank", "as": "r"]], "sort": [["field": "s"]]],
                ["lookup": "a", "from": ["data": ["values": []], "key": "a", "fields": ["c"]]],
                ["bin": ["maxbins": 5], "field": "a", "as": "n"],
                ["timeUnit": ["unit": "year"], "field": "a", "as": "y"], ["fold": ["a", "b"]],
                ["density": "a"], ["regression": "a", "on": "b"], ["loess": "a", "on": "b"], ["quantile": "a"],
                ["impute": "a", "key": "b", "value": 0], ["stack": "a", "groupby": ["b"], "as": ["l", "m"]],
                ["pivot": "a", "value": "b"], ["flatten": ["a"]], ["extent": "a", "param": "e"],
            ],
            "mark": ["type": "line", "point": ["size": 3]],
            "encoding": [
                "x": [
                    "field": "a", "type": "quantitative", "bin": ["step": 2],
                    "scale": ["scheme": ["name": "blues"], "nice": ["interval": "day"], "domain": ["unionWith": [1]]],
                    "axis": [
                        "tickCount": ["interval": "day"],
                        "labelColor": ["condition": ["test": "datum.value > 1", "value": "red"], "value": "blue"],
                    ],
                ],
                "y": [
                    "field": "b", "type": "quantitative", "timeUnit": ["unit": "month"],
                    "sort": ["field": "b", "op": "sum"], "impute": ["value": 0],
                    "aggregate": ["argmax": "a"],
                ],
                "color": [
                    "condition": ["test": ["field": "a", "gt": 1], "value": "red"], "value": "blue",
                    "legend": ["title": "c"],
                ],
                "row": ["field": "a", "header": ["title": "h"], "spacing": ["row": 2]],
            ],
        ],
        [
            "data": ["url": "x.json", "format": ["type": "json"]], "facet": ["row": ["field": "a"]],
            "align": ["row": "all"],
            "spec": ["layer": [["mark": "bar", "encoding": ["x": ["field": "a"]]]]],
        ],
        ["repeat": ["row": ["a"]], "spec": ["mark": "bar", "encoding": ["x": ["field": ["repeat": "row"]]]]],
        [
            "hconcat": [
                ["mark": ["type": "boxplot", "box": ["size": 2]], "encoding": ["x": ["datum": ["year": 2016]]]]
            ]
        ],
    ]

    @Test(arguments: specifications.indices) func unknownMembersAreNamedWhereverTheyStand(index: Int) {
        for spoilt in Self.spoilt(Self.specifications[index]) {
            let paths = Self.named(spoilt.tree)
            #expect(
                paths.contains { $0.hasSuffix("zzz") }, "in \(spoilt.key.isEmpty ? "the specification" : spoilt.key)")
        }
    }

    @Test func propertiesWithoutEffectAreNamed() {
        let names = Self.named([
            "mark": ["type": "bar", "strokeCap": "round"],
            "encoding": ["x": ["field": "a", "axis": ["titleX": 20], "legend": ["symbolLimit": 3]]],
        ])
        #expect(names == ["mark.strokeCap", "encoding.x.axis.titleX", "encoding.x.legend.symbolLimit"])
    }
}
