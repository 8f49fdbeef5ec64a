import Ledgers

/// Gathers what is needed of each group in one worker.
struct Accumulator: Sendable {
    let need: Need
    private var rows: [Int] = []
    private var counts: [Int] = []
    private var sums: [Int128] = []
    private var least: [Int64] = []
    private var greatest: [Int64] = []
    private var values: [[Int64]] = []
    private var distinct: Set<GroupValue> = []
    private(set) var scale = 0
    private(set) var isDays = false
    private var coder: KeyCoder?

    private struct GroupValue: Hashable, Sendable {
        let group: UInt32
        let code: UInt32
    }

    init(_ need: Need) { self.need = need }

    /// - Parameters:
    ///   - groups: how many there are so far.
    ///   - numbers: the group of each record; `nil` for one group.
    ///   - mask: 1 for records that count; `nil` when all do.
    mutating func add(_ reader: BatchReader, groups: Int, numbers: [UInt32]?, mask: [UInt8]?) {
        grow(to: groups)
        let count = reader.count
        switch need {
        case .count: break
        case .moments(let field):
            let column = prepare(field, reader)
            Self.each(count, numbers, mask) { row, group in
                let value = column[row]
                guard value != BatchColumn.missingNumber else { return }
                counts[group] &+= 1
                sums[group] &+= Int128(value)
                if value < least[group] { least[group] = value }
                if value > greatest[group] { greatest[group] = value }
            }
        case .values(let field):
            let column = prepare(field, reader)
            Self.each(count, numbers, mask) { row, group in
                if column[row] != BatchColumn.missingNumber { values[group].append(column[row]) }
            }
        case .distinct(let field):
            let column = KeyColumn.field(field)
            var coder = coder ?? KeyCoder(column, reader)
            let codes = coder.codes(column, reader)
            self.coder = coder
            Self.each(count, numbers, mask) { row, group in
                distinct.insert(GroupValue(group: UInt32(group), code: codes[row]))
            }
        }
        Self.each(count, numbers, mask) { _, group in rows[group] &+= 1 }
    }

    @inline(__always)
    private static func each(_ count: Int, _ numbers: [UInt32]?, _ mask: [UInt8]?, _ body: (Int, Int) -> Void) {
        switch (numbers, mask) {
        case (let numbers?, let mask?): for row in 0..<count where mask[row] != 0 { body(row, Int(numbers[row])) }
        case (let numbers?, nil): for row in 0..<count { body(row, Int(numbers[row])) }
        case (nil, let mask?): for row in 0..<count where mask[row] != 0 { body(row, 0) }
        case (nil, nil): for row in 0..<count { body(row, 0) }
        }
    }

    private mutating func prepare(_ field: String, _ reader: BatchReader) -> [Int64] {
        if case .days = reader.column(field) { isDays = true }
        let (column, scale) = reader.numbers(field)
        self.scale = scale
        return column
    }

    private mutating func grow(to groups: Int) {
        let more = groups - rows.count
        guard more > 0 else { return }
        rows.append(contentsOf: repeatElement(0, count: more))
        switch need {
        case .moments:
            counts.append(contentsOf: repeatElement(0, count: more))
            sums.append(contentsOf: repeatElement(0, count: more))
            least.append(contentsOf: repeatElement(.max, count: more))
            greatest.append(contentsOf: repeatElement(.min, count: more))
        case .values: values.append(contentsOf: repeatElement([], count: more))
        case .count, .distinct: break
        }
    }

    /// The groups with a record that counted, by number.
    func cells(_ dictionaries: [TextDictionary?]) -> [(group: Int, cell: Cell)] {
        var different: [Int: Set<KeyAtom>] = [:]
        if let coder {
            for element in distinct {
                let atom = coder.atom(element.code, dictionaries)
                if atom != .missing { different[Int(element.group), default: []].insert(atom) }
            }
        }
        return rows.indices.filter { rows[$0] > 0 }.map { group in
            var cell = Cell()
            cell.rows = rows[group]
            switch need {
            case .count: break
            case .moments:
                cell.count = counts[group]
                cell.sum = sums[group]
                cell.least = least[group]
                cell.greatest = greatest[group]
            case .values: cell.values = values[group]
            case .distinct: cell.distinct = different[group] ?? []
            }
            return (group, cell)
        }
    }
}
