import Ledgers

/// What one worker of a scan has gathered.
struct Worker: Sendable {
    private let program: ScanProgram
    private let positions: [String: Int]
    private var groupings: [Grouping]
    private var accumulators: [Accumulator]

    init(_ program: ScanProgram) {
        self.program = program
        positions = Dictionary(uniqueKeysWithValues: program.projection.enumerated().map { ($1, $0) })
        groupings = program.groupings.map(Grouping.init)
        accumulators = program.accumulations.map { Accumulator($0.need) }
    }

    mutating func add(_ batch: RecordBatch) {
        let reader = BatchReader(batch: batch, positions: positions, moments: program.moments)
        let masks = program.masks.map { $0.evaluate(reader) }
        var numbers: [[UInt32]?] = []
        for i in groupings.indices { numbers.append(groupings[i].numbers(reader)) }
        for (i, accumulation) in program.accumulations.enumerated() {
            accumulators[i].add(
                reader, groups: groupings[accumulation.grouping].count, numbers: numbers[accumulation.grouping],
                mask: masks[accumulation.mask])
        }
    }

    /// Adds this worker's groups to those of all workers and files.
    func merge(into cells: inout [Cells], _ dictionaries: [TextDictionary?]) {
        for (accumulation, accumulator) in zip(program.accumulations, accumulators) {
            let grouping = groupings[accumulation.grouping]
            let found = accumulator.cells(dictionaries)
            guard !found.isEmpty else { continue }
            cells[accumulation.aggregation].scale = accumulator.scale
            cells[accumulation.aggregation].isDays = accumulator.isDays
            for (group, cell) in found {
                let key = grouping.key(group, dictionaries)
                cells[accumulation.aggregation].groups[key, default: Cell()].merge(cell)
            }
        }
    }
}
