import CSimdJSON

/// Finds the cells of lines, or of elements of an array, that are flat JSON objects, without an event for each of their
/// members.
final class FlatLines {
    /// Records at a time.
    let room: Int

    private let lines: OpaquePointer
    /// `room` for each column.
    let cells: UnsafeMutablePointer<Cell>
    /// Line feeds between where reading began and each element of an array.
    let linesAbove: UnsafeMutablePointer<UInt32>

    init(_ layout: JSONLayout) {
        let names = layout.fieldNames + layout.members.keys.filter { !layout.fieldNames.contains($0) }.sorted()
        let columns = layout.readings.count
        lines = names.flatMap { Array($0.utf8) }.withUnsafeBytes { text in
            var members: [nb_json_member] = []
            var offset = 0
            for name in names {
                let column = layout.members[name].flatMap { $0 }
                members.append(
                    nb_json_member(
                        name: text.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: offset),
                        length: name.utf8.count, column: Int32(column ?? -1)))
                offset += name.utf8.count
            }
            return nb_json_lines_new(members, members.count, columns, layout.mayHaveExtras ? 1 : 0)
        }
        room = ScanSettings.rowsOfBatch(columns: columns)
        cells = .allocate(capacity: max(1, columns) * room)
        linesAbove = .allocate(capacity: room)
    }

    deinit {
        nb_json_lines_free(lines)
        cells.deallocate()
        linesAbove.deallocate()
    }

    /// Reads whole lines into `cells`, up to one that is not flat or not right.
    /// - Parameter bytes: followed by simdjson's padding.
    func read(_ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int) -> nb_lines_read {
        // `Cell` is laid out as `nb_cell` is.
        cells.withMemoryRebound(to: nb_cell.self, capacity: 1) { cells in
            nb_json_lines_next(lines, bytes, start, end, cells, room)
        }
    }

    /// Reads whole elements of an array that begin before `limit` into `cells`, up to one that is not flat or not right.
    func read(
        _ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, before limit: Int,
        _ state: inout nb_array_state
    ) -> nb_array_read {
        cells.withMemoryRebound(to: nb_cell.self, capacity: 1) { cells in
            nb_json_array_next(lines, bytes, start, end, limit, &state, cells, room, linesAbove)
        }
    }
}
