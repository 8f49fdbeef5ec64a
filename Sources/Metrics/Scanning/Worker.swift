import Ledgers

/// What one worker of a scan has gathered.
struct Worker: Sendable {
    private let program: ScanProgram
    private let positions: [String: Int]
    private var axes: [Axis]
    private var cubes: [Cube]
    /// Of the gathered fields of each cube.
    private var scales: [[FieldScale]]
    /// The groups of each aggregation of the plan, once the worker has ended.
    private(set) var cells: [Cells] = []

    init(_ program: ScanProgram) {
        self.program = program
        positions = Dictionary(uniqueKeysWithValues: program.projection.enumerated().map { ($1, $0) })
        axes = program.axes.map(Axis.init)
        cubes = program.cubes.map { Cube(axes: $0.axes.count, fields: $0.fields.count) }
        scales = program.cubes.map { $0.fields.map { _ in FieldScale() } }
    }

    mutating func add(_ batch: RecordBatch) {
        let reader = BatchReader(batch: batch, positions: positions, moments: program.moments)
        var codes: [[UInt32]] = []
        for i in axes.indices { codes.append(axes[i].codes(reader)) }
        for (i, plan) in program.cubes.enumerated() {
            var values: [[Int64]] = []
            for (field, name) in plan.fields.enumerated() {
                let (column, scale) = reader.numbers(name)
                scales[i][field] = FieldScale(scale: scale, isDays: reader.holdsDays(name))
                values.append(column)
            }
            cubes[i].add(
                count: batch.count, codes: plan.axes.map { codes[$0] }, sizes: plan.axes.map { axes[$0].size },
                values: values, missing: BatchColumn.missingNumber)
        }
    }

    /// Turns what it has gathered into groups of the plan's aggregations, of which there are so many, and lets go of the rest.
    mutating func end(aggregations: Int, _ dictionaries: [TextDictionary?]) {
        var cells = Array(repeating: Cells(), count: aggregations)
        merge(into: &cells, dictionaries)
        self = Worker(program)
        self.cells = cells
    }

    /// Adds this worker's groups to those of all workers and files.
    func merge(into cells: inout [Cells], _ dictionaries: [TextDictionary?]) {
        for (i, plan) in program.cubes.enumerated() {
            let groups = cubes[i].groups
            for derivation in plan.derivations {
                derivation.add(
                    groups, of: cubes[i], scales: scales[i], to: &cells[derivation.aggregation]
                ) { axes[plan.axes[$0]].atom($1, dictionaries) }
            }
        }
    }
}
