import CSimdJSON
import Diagnostics

/// Puts the events of a JSON walk together into batches of records.
///
/// Strings are copied into a block of their own, where cells point; a full block becomes a batch.
final class JSONRecordBuilder {
    /// What a walk is of: one document that holds the records, one record a line, or one element of an array of them.
    enum Form {
        case document, lines, elements
    }

    private enum Step {
        /// Outside the records: how many members of the path have been entered, and whether the next value is the next one.
        case path(entered: Int, isNext: Bool)
        /// In the array of records.
        case list
        /// In a record; `column` is that of the last key, `nil` when its value is not read.
        case record(column: Int?)
        /// In an array of the header, or above it, behind those cells.
        case header([String])
        /// In a record that is an array, before its cell of that number.
        case row(cell: Int)
        /// In a value that is not read; `depth` containers deep.
        indirect case skip(depth: Int, back: Step)
    }

    private static let bytesOfBatch = 1 << 20

    private let layout: JSONLayout
    private let form: Form
    private let decoders: [any CellDecoder]
    private let emit: (RecordBatch) throws -> Void
    /// Line, from 1, of an offset in the document.
    private let lineOf: (Int) -> Int
    /// For one document a line: the line that is read, instead of offsets.
    var currentLine: Int?
    private let isNumbered: Bool

    private var step: Step
    private let block = ByteBuffer(capacity: 1 << 16)
    private var used = 0
    private var columns: [[Cell]]
    private let rowsOfBatch: Int
    private var seen: [Bool]
    private var otherKeys: Set<String> = []
    private var starts: [Int] = []
    private var offset = 0

    private(set) var records = 0
    private(set) var foundRecords = false
    private(set) var failure: (any Error)?
    private var rows: JSONRows
    /// Arrays of the header so far; empty once it is read.
    private var header: [[String]] = []
    private var needsHeader: Bool
    /// What the first record is, and all others are.
    private var item: JSONLayout.Item?
    /// Records of the list that are data; those behind are its footer.
    var dataRecords = Int.max
    /// For each record its first cell that holds something, where a footer is looked for.
    private(set) var heads: [String]?
    var findings: Findings

    init(
        _ layout: JSONLayout, decoders: [any CellDecoder], findings: Findings, form: Form, isNumbered: Bool,
        collectsHeads: Bool = false, lineOf: @escaping (Int) -> Int, emit: @escaping (RecordBatch) throws -> Void
    ) {
        self.layout = layout
        self.form = form
        self.decoders = decoders
        self.findings = findings
        self.lineOf = lineOf
        self.emit = emit
        self.isNumbered = isNumbered
        rows = layout.rows
        needsHeader = layout.rows.headerEnd > 0
        item = form == .lines ? .object : layout.item
        heads = collectsHeads ? [] : nil
        step = form == .document ? .path(entered: 0, isNext: true) : .list
        columns = Array(repeating: [], count: decoders.count)
        rowsOfBatch = ScanSettings.rowsOfBatch(columns: decoders.count)
        seen = Array(repeating: false, count: decoders.count)
    }

    /// Takes one event.
    /// - Returns: false to stop the walk.
    func receive(_ event: nb_json_event, _ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        self.offset = offset
        let opens = event == NB_JSON_BEGIN_OBJECT || event == NB_JSON_BEGIN_ARRAY
        let closes = event == NB_JSON_END_OBJECT || event == NB_JSON_END_ARRAY
        switch step {
        case .skip(let depth, let back):
            let deeper = depth + (opens ? 1 : closes ? -1 : 0)
            step = deeper == 0 ? back : .skip(depth: deeper, back: back)
        case .path(let entered, let isNext): follow(event, text, entered: entered, isNext: isNext)
        case .list:
            if opens, records + starts.count >= dataRecords {
                step = .skip(depth: 1, back: .list)
            } else if event == NB_JSON_BEGIN_OBJECT, takes(.object) {
                beginRecord(.record(column: nil))
            } else if event == NB_JSON_BEGIN_ARRAY, takes(.array) {
                if needsHeader { step = .header([]) } else { beginRecord(.row(cell: 0)) }
            } else if event == NB_JSON_END_ARRAY {
                step = .path(entered: max(0, layout.property.count - 1), isNext: false)
            } else if opens, form != .lines {
                fail(.mixedRecords(at: place()))
            } else {
                fail(.noRecords(property: layout.property, at: place()))
            }
        case .record(let column): member(event, text, column: column, opens: opens)
        case .header(let cells): label(event, text, after: cells)
        case .row(let cell): self.cell(event, text, number: cell, opens: opens)
        }
        return failure == nil
    }

    /// Whether the next record is of that kind, which the first one sets.
    private func takes(_ kind: JSONLayout.Item) -> Bool {
        item = item ?? kind
        return item == kind
    }

    private func label(_ event: nb_json_event, _ text: UnsafeBufferPointer<UInt8>, after cells: [String]) {
        switch event {
        case NB_JSON_END_ARRAY:
            step = .list
            header.append(cells)
            guard header.count == rows.headerEnd else { return }
            let problems = rows.take(header: header, at: place())
            if !problems.isEmpty { failure = failure ?? Diagnostics(problems) }
            header = []
            needsHeader = false
        case NB_JSON_STRING, NB_JSON_NUMBER: step = .header(cells + [String(decoding: text, as: UTF8.self)])
        case NB_JSON_TRUE: step = .header(cells + ["true"])
        case NB_JSON_FALSE: step = .header(cells + ["false"])
        case NB_JSON_NULL: step = .header(cells + [""])
        default: fail(.noHeader(at: place()))
        }
    }

    private func cell(_ event: nb_json_event, _ text: UnsafeBufferPointer<UInt8>, number: Int, opens: Bool) {
        let width = rows.cells.count
        if event == NB_JSON_END_ARRAY {
            if number < width, heads == nil {
                findings.add(.missingCell(cells: number, expected: width, at: recordPlace(starts.count - 1)))
            } else if number > width, heads == nil {
                findings.add(.extraCell(cells: number, expected: width, at: recordPlace(starts.count - 1)))
            }
            endRecord()
            return
        }
        value(event, text, column: number < width ? rows.cells[number] : nil, opens: opens)
        step = opens ? .skip(depth: 1, back: .row(cell: number + 1)) : .row(cell: number + 1)
    }

    /// Goes down to the array of records: the value at `property[0..<entered]` is the root, then each member in turn.
    private func follow(_ event: nb_json_event, _ text: UnsafeBufferPointer<UInt8>, entered: Int, isNext: Bool) {
        let isList = entered == layout.property.count
        switch event {
        case NB_JSON_KEY:
            let isWanted = !isList && text.elementsEqual(layout.property[entered].utf8)
            if isWanted, foundRecords {
                fail(.duplicateMember(layout.property[entered], at: place()))
            } else if isWanted {
                step = .path(entered: entered + 1, isNext: true)
            }
        case NB_JSON_BEGIN_OBJECT where isNext && !isList: step = .path(entered: entered, isNext: false)
        case NB_JSON_BEGIN_ARRAY where isNext && isList:
            foundRecords = true
            step = .list
        case NB_JSON_BEGIN_OBJECT, NB_JSON_BEGIN_ARRAY:
            if isNext { fail(.noRecords(property: layout.property, at: place())) }
            step = .skip(depth: 1, back: step)
        case NB_JSON_END_OBJECT: step = .path(entered: max(0, entered - 1), isNext: false)
        default: if isNext { fail(.noRecords(property: layout.property, at: place())) }
        }
    }

    private func beginRecord(_ inside: Step) {
        heads?.append("")
        for index in seen.indices { seen[index] = false }
        otherKeys.removeAll(keepingCapacity: true)
        starts.append(currentLine ?? offset)
        step = inside
    }

    private func member(_ event: nb_json_event, _ text: UnsafeBufferPointer<UInt8>, column: Int?, opens: Bool) {
        switch event {
        case NB_JSON_KEY: step = .record(column: key(String(decoding: text, as: UTF8.self)))
        case NB_JSON_END_OBJECT: endRecord()
        default:
            value(event, text, column: column, opens: opens)
            if opens { step = .skip(depth: 1, back: .record(column: nil)) }
        }
    }

    /// Takes the value of a member or of a cell; `column` is `nil` when it is not read.
    private func value(_ event: nb_json_event, _ text: UnsafeBufferPointer<UInt8>, column: Int?, opens: Bool) {
        if let heads, heads.last?.isEmpty == true, event == NB_JSON_STRING || event == NB_JSON_NUMBER {
            self.heads?[heads.count - 1] = String(decoding: text, as: UTF8.self)
        }
        guard let column else { return }
        if opens { return add(UnsafeBufferPointer(start: nil, count: 0), .nested, to: column) }
        let kind: Cell.Kind =
            switch event {
            case NB_JSON_STRING: .text
            case NB_JSON_NUMBER: .number
            case NB_JSON_TRUE: .true
            case NB_JSON_FALSE: .false
            default: .null
            }
        add(text, kind, to: column)
    }

    private func key(_ name: String) -> Int? {
        guard let known = layout.members[name] else {
            if !layout.mayHaveExtras {
                findings.add(.extraMember(name, fields: layout.fieldNames, at: recordPlace(starts.count - 1)))
            }
            return nil
        }
        let isNew = known.map { !seen[$0] } ?? otherKeys.insert(name).inserted
        guard isNew else {
            findings.add(.duplicateMember(name, at: recordPlace(starts.count - 1)))
            return nil
        }
        if let known { seen[known] = true }
        return known
    }

    private func add(_ text: UnsafeBufferPointer<UInt8>, _ kind: Cell.Kind, to column: Int) {
        let literal: [UInt8]? = kind == .true ? Array("true".utf8) : kind == .false ? Array("false".utf8) : nil
        let length = literal?.count ?? text.count
        guard length <= Cell.longest else { return fail(.recordTooLong(limit: Cell.longest, at: place())) }
        if used + length > block.capacity { block.grow(to: max(block.capacity * 2, used + length), keeping: used) }
        if let literal {
            (block.base + used).update(from: literal, count: length)
        } else if let base = text.baseAddress {
            (block.base + used).update(from: base, count: length)
        }
        columns[column].append(Cell(start: used, length: length, kind: kind))
        used += length
    }

    private func endRecord() {
        for column in columns.indices where columns[column].count < starts.count {
            columns[column].append(Cell(start: 0, length: 0, kind: .null))
        }
        step = .list
        if starts.count >= rowsOfBatch || used >= JSONRecordBuilder.bytesOfBatch { flush() }
    }

    /// Hands on the last records.
    func finish() {
        if item == .array, needsHeader { fail(.noHeader(at: place())) }
        flush()
    }

    /// Hands on the records that are whole.
    func flush() {
        let count = starts.count
        guard count > 0, failure == nil else { return }
        let decoded = decoders.indices.map { column in
            columns[column].withUnsafeBufferPointer { decode(column, $0, in: block.base, place: recordPlace) }
        }
        hand(decoded, count: count) { [unowned self] row in recordPlace(row) }
        used = 0
        starts.removeAll(keepingCapacity: true)
        for column in columns.indices { columns[column].removeAll(keepingCapacity: true) }
    }

    /// Takes flat records that were read one after another.
    /// - Parameters:
    ///   - cells: `room` for each column.
    ///   - line: of each record, from 1; asked during the call.
    func take(
        _ count: Int, _ cells: UnsafePointer<Cell>, room: Int, in text: UnsafePointer<UInt8>,
        line: @escaping (Int) -> Int
    ) {
        // Where there is none, records that were walked one by one go on gathering.
        guard count > 0 else { return }
        guard takes(.object) else { return fail(.mixedRecords(at: Place(file: layout.path, line: line(0)))) }
        flush()
        guard failure == nil else { return }
        let (path, before) = (layout.path, records)
        let place = { (row: Int) in Place(file: path, record: before + row + 1, line: line(row)) }
        let decoded = decoders.indices.map { column in
            decode(
                column, UnsafeBufferPointer(start: cells + column * room, count: count), in: text, place: place)
        }
        hand(decoded, count: count, place: place)
    }

    /// Decodes one column and notes what its field does not take.
    private func decode(
        _ column: Int, _ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, place: (Int) -> Place
    ) -> BatchColumn {
        var rejected: [Rejection] = []
        let decoded = decoders[column].decode(cells, in: text, rejected: &rejected)
        for rejection in rejected {
            let cell = cells[rejection.row]
            let bytes = UnsafeBufferPointer(start: text + Int(cell.start), count: cell.length)
            findings.add(
                .rejectedCell(
                    rejection.reason, field: layout.readings[column].field,
                    cell: cell.kind == .nested ? "{…}" : String(decoding: bytes, as: UTF8.self),
                    at: place(rejection.row)))
        }
        return decoded
    }

    private func hand(_ columns: [BatchColumn], count: Int, place: @escaping (Int) -> Place) {
        var batch = RecordBatch(
            count: count, firstRecord: isNumbered ? records + 1 : nil, columns: columns,
            dictionaries: decoders.map(\.dictionary))
        batch.place = place
        do {
            try emit(batch)
        } catch {
            failure = error
        }
        records += count
    }

    private func fail(_ diagnostic: Diagnostic) {
        failure = failure ?? diagnostic
    }

    private func place() -> Place { Place(file: layout.path, line: currentLine ?? lineOf(offset)) }

    private func recordPlace(_ row: Int) -> Place {
        Place(file: layout.path, record: records + row + 1, line: lineOf(starts[row]))
    }
}

extension JSONRecordBuilder {
    /// Walks one document; `bytes` are followed by simdjson's padding.
    func walk(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> nb_json_result {
        UnsafeRawPointer(bytes).withMemoryRebound(to: CChar.self, capacity: length) { characters in
            nb_json_walk(
                characters, length,
                { context, event, text, length, offset in
                    guard let context else { return 1 }
                    let builder = Unmanaged<JSONRecordBuilder>.fromOpaque(context).takeUnretainedValue()
                    let bytes = UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : length)
                    return builder.receive(event, bytes.bindMemory(to: UInt8.self), at: offset) ? 0 : 1
                }, Unmanaged.passUnretained(self).toOpaque())
        }
    }
}
