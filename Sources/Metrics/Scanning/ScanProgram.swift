import Ledgers
import Tables

/// What one scan of one file does: every mask, key and accumulator of the aggregations over it, each computed once.
struct ScanProgram: Sendable {
    /// Names of the fields that are read.
    let projection: [String]
    /// The fields that hold moments, in milliseconds.
    let moments: Set<String>
    let masks: [Mask]
    let groupings: [[KeyColumn]]
    let accumulations: [Accumulation]

    /// Which records count.
    struct Mask: Hashable, Sendable {
        let test: RowTest?
        let window: Window?
    }

    struct Accumulation: Sendable {
        /// Position of the aggregation in the plan.
        let aggregation: Int
        let mask: Int
        let grouping: Int
        let need: Need
    }

    /// - Parameters:
    ///   - aggregations: those over the file, with their positions in the plan.
    ///   - moments: the fields of the file that hold moments.
    init(_ aggregations: [(position: Int, aggregation: Aggregation)], moments: Set<String> = []) {
        self.moments = moments
        var fields = Positions<String>()
        var masks = Positions<Mask>()
        var groupings = Positions<[KeyColumn]>()
        accumulations = aggregations.map { position, aggregation in
            for name in aggregation.fields { _ = fields.position(of: name) }
            return Accumulation(
                aggregation: position,
                mask: masks.position(of: Mask(test: aggregation.test, window: aggregation.window)),
                grouping: groupings.position(of: aggregation.keys), need: aggregation.need)
        }
        projection = fields.all
        self.masks = masks.all
        self.groupings = groupings.all
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
