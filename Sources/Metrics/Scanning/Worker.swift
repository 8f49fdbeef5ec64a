import Ledgers

/// What one worker of a scan has gathered.
struct Worker: Sendable {
    private let program: ScanProgram
    private let positions: [String: Int]
    private var axes: [Axis]
    private var cubes: [Cube]
    /// Of the gathered fields of each cube.
    private var scales: [[FieldScale]]

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

    /// Adds this worker's groups to those of all workers and files.
    func merge(into cells: inout [Cells], _ dictionaries: [TextDictionary?]) {
        for (i, plan) in program.cubes.enumerated() {
            cubes[i].forEach { codes, rows, moments in
                let atoms = zip(plan.axes, codes).map { axes[$0].atom($1, dictionaries) }
                for derivation in plan.derivations {
                    derivation.add(
                        atoms, rows: rows, moments: moments, scales: scales[i], to: &cells[derivation.aggregation])
                }
            }
        }
    }
}
