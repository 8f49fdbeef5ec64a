/// Counts the records of each group of some axes in one worker, and gathers moments of numbers.
///
/// As long as all codes together make few groups, a group's slot is computed from its codes and counting is one addition
/// a record; beyond, groups are numbered as they appear.
struct Cube: Sendable {
    /// Slots of the dense form.
    static let mostSlots = 1 << 16

    private enum Slots: Sendable {
        /// Room for codes on each axis; the last axis varies fastest.
        case dense([Int])
        case numbered(GroupNumbers)
    }

    private var slots: Slots
    private var rows: [Int]
    /// Of each field that is gathered, by slot.
    private var moments: [[Moments]]

    init(axes: Int, fields: Int) {
        slots = .dense(Array(repeating: 1, count: axes))
        rows = [0]
        moments = Array(repeating: [Moments()], count: fields)
    }

    /// - Parameters:
    ///   - codes: of each axis.
    ///   - sizes: of the axes: all codes are below them.
    ///   - values: of each field that is gathered; `missing` stands for none.
    mutating func add(count: Int, codes: [[UInt32]], sizes: [Int], values: [[Int64]], missing: Int64) {
        makeRoom(sizes)
        switch slots {
        case .dense(let extents):
            if values.isEmpty {
                Cube.count(count, codes, extents, &rows)
            } else {
                let slots = Cube.slots(count, codes, extents)
                gather(slots, values, missing)
            }
        case .numbered(var groups):
            slots = .dense([])
            let numbers = groups.numbers(codes, size: sizes[0])
            let more = groups.count - rows.count
            if more > 0 {
                rows.append(contentsOf: repeatElement(0, count: more))
                for i in moments.indices { moments[i].append(contentsOf: repeatElement(Moments(), count: more)) }
            }
            slots = .numbered(groups)
            gather(numbers, values, missing)
        }
    }

    private mutating func gather(_ slots: [UInt32], _ values: [[Int64]], _ missing: Int64) {
        rows.withUnsafeMutableBufferPointer { rows in
            slots.withUnsafeBufferPointer { slots in
                for slot in slots { rows[Int(slot)] &+= 1 }
            }
        }
        for field in values.indices {
            moments[field].withUnsafeMutableBufferPointer { moments in
                values[field].withUnsafeBufferPointer { values in
                    slots.withUnsafeBufferPointer { slots in
                        for row in 0..<slots.count where values[row] != missing {
                            moments[Int(slots[row])].add(values[row])
                        }
                    }
                }
            }
        }
    }

    /// The groups with a record.
    var groups: CubeGroups {
        var groups = CubeGroups()
        for slot in rows.indices where rows[slot] > 0 {
            groups.append(codes(slot), rows: rows[slot], slot: slot)
        }
        return groups
    }

    func moments(_ field: Int, _ slot: Int) -> Moments { moments[field][slot] }

    private func codes(_ slot: Int) -> [UInt32] {
        switch slots {
        case .dense(let extents): Cube.codes(slot, extents)
        case .numbered(let groups): groups.codes(slot)
        }
    }
}

/// The groups of a cube that have a record.
struct CubeGroups {
    private(set) var rows: [Int] = []
    /// Where the cube holds more of a group.
    private(set) var slots: [Int] = []
    /// By axis, then by group.
    private(set) var codes: [[UInt32]] = []

    var count: Int { rows.count }

    mutating func append(_ codes: [UInt32], rows: Int, slot: Int) {
        if self.codes.isEmpty { self.codes = codes.map { _ in [] } }
        for axis in codes.indices { self.codes[axis].append(codes[axis]) }
        self.rows.append(rows)
        slots.append(slot)
    }
}

extension Cube {
    /// Takes larger codes in.
    private mutating func makeRoom(_ sizes: [Int]) {
        guard case .dense(let extents) = slots, zip(sizes, extents).contains(where: { $0 > $1 }) else { return }
        let wider = zip(sizes, extents).map { size, extent in size > extent ? max(size, min(2 * extent, 64)) : extent }
        var groups = GroupNumbers(axes: extents.count)
        var (newRows, newMoments): ([Int], [[Moments]])
        let product = wider.reduce(1) { $0 > Cube.mostSlots ? $0 : $0 * $1 }
        let isDense = product <= Cube.mostSlots
        (newRows, newMoments) = (
            Array(repeating: 0, count: isDense ? product : 0),
            Array(repeating: Array(repeating: Moments(), count: isDense ? product : 0), count: moments.count)
        )
        for slot in rows.indices where rows[slot] > 0 {
            let codes = Cube.codes(slot, extents)
            let target = isDense ? Cube.slot(codes, wider) : groups.number(codes)
            while newRows.count <= target {
                newRows.append(0)
                for i in newMoments.indices { newMoments[i].append(Moments()) }
            }
            newRows[target] = rows[slot]
            for i in moments.indices { newMoments[i][target] = moments[i][slot] }
        }
        slots = isDense ? .dense(wider) : .numbered(groups)
        (rows, moments) = (newRows, newMoments)
    }

    private static func slot(_ codes: [UInt32], _ extents: [Int]) -> Int {
        zip(codes, extents).reduce(0) { $0 * $1.1 + Int($1.0) }
    }

    private static func codes(_ slot: Int, _ extents: [Int]) -> [UInt32] {
        var rest = slot
        var codes: [UInt32] = []
        for extent in extents.reversed() {
            codes.append(UInt32(rest % extent))
            rest /= extent
        }
        return codes.reversed()
    }

    private static func slots(_ count: Int, _ codes: [[UInt32]], _ extents: [Int]) -> [UInt32] {
        var slots = codes.first ?? Array(repeating: 0, count: count)
        slots.withUnsafeMutableBufferPointer { slots in
            for axis in 1..<max(1, codes.count) {
                let extent = UInt32(extents[axis])
                codes[axis].withUnsafeBufferPointer { codes in
                    for row in 0..<count { slots[row] = slots[row] &* extent &+ codes[row] }
                }
            }
        }
        return slots
    }

    /// Counts without a list of slots.
    private static func count(_ count: Int, _ codes: [[UInt32]], _ extents: [Int], _ rows: inout [Int]) {
        rows.withUnsafeMutableBufferPointer { rows in
            switch codes.count {
            case 0: rows[0] &+= count
            case 1:
                codes[0].withUnsafeBufferPointer { a in
                    for row in 0..<count { rows[Int(a[row])] &+= 1 }
                }
            case 2:
                let width = extents[1]
                codes[0].withUnsafeBufferPointer { a in
                    codes[1].withUnsafeBufferPointer { b in
                        for row in 0..<count { rows[Int(a[row]) &* width &+ Int(b[row])] &+= 1 }
                    }
                }
            case 3:
                let (height, width) = (extents[1], extents[2])
                codes[0].withUnsafeBufferPointer { a in
                    codes[1].withUnsafeBufferPointer { b in
                        codes[2].withUnsafeBufferPointer { c in
                            for row in 0..<count {
                                rows[(Int(a[row]) &* height &+ Int(b[row])) &* width &+ Int(c[row])] &+= 1
                            }
                        }
                    }
                }
            default:
                slots(count, codes, extents).withUnsafeBufferPointer { slots in
                    for slot in slots { rows[Int(slot)] &+= 1 }
                }
            }
        }
    }
}
