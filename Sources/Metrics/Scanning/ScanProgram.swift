import Ledgers
import Tables

/// What one scan of one file does: every axis coded once, every cube of axes counted once, and how each aggregation is
/// taken from the groups of a cube.
///
/// An aggregation needs no cube of its own when another has all its axes: what is asked by year is summed up from what is
/// counted by month and channel. A test is an axis too, so that a part and its whole are counted together.
struct ScanProgram: Sendable {
    /// Names of the fields that are read.
    let projection: [String]
    /// The fields that hold moments, in milliseconds.
    let moments: Set<String>
    let axes: [KeyColumn]
    let cubes: [CubePlan]

    struct CubePlan: Sendable {
        /// Positions among the program's axes.
        let axes: [Int]
        /// Fields whose moments are gathered.
        let fields: [String]
        let derivations: [Derivation]
    }

    /// - Parameters:
    ///   - aggregations: those over the file, with their positions in the plan.
    ///   - moments: the fields of the file that hold moments.
    init(_ aggregations: [(position: Int, aggregation: Aggregation)], moments: Set<String> = []) {
        self.moments = moments
        var fields = Positions<String>()
        for (_, aggregation) in aggregations {
            for name in aggregation.fields { _ = fields.position(of: name) }
        }
        projection = fields.all
        let cover = CubeCover(aggregations.map(\.aggregation))
        var axes = Positions<KeyColumn>()
        cubes = cover.cubes.enumerated().map { index, cube in
            let derivations = aggregations.enumerated().compactMap { number, item in
                cover.choices[number] == index ? Derivation(item.aggregation, item.position, from: cube) : nil
            }
            return CubePlan(
                axes: cube.axes.map { axes.position(of: $0) }, fields: cube.fields, derivations: derivations)
        }
        self.axes = axes.all
    }
}

extension Aggregation {
    /// The fields it reads.
    var fields: [String] {
        (test?.fields ?? []) + (window.map { [$0.time] } ?? []) + keys.flatMap(\.fields)
            + (need.field.map { [$0] } ?? [])
    }
}

/// Different values, numbered in order of appearance.
struct Positions<Element: Hashable> {
    private(set) var all: [Element] = []
    private var numbers: [Element: Int] = [:]

    mutating func position(of element: Element) -> Int {
        if let found = numbers[element] { return found }
        numbers[element] = all.count
        all.append(element)
        return all.count - 1
    }
}
