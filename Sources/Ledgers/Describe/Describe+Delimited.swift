import Diagnostics

extension Describe {
    func delimited(_ file: SourceFile, name: String) throws -> Description {
        let form = try TextForm.find(in: file, declared: nil)
        let (shape, dialect) = try layout(file, form)
        var found = dialect
        let header = try HeaderReader(file: file, form: form, dialect: dialect).read()
        let tail = try FooterReader(file: file, form: form, dialect: dialect).tail(from: header.dataStart)
        let rows = tail?.rows ?? []
        var data = rows.count
        while data > 0,
            FooterWords.isNote(
                rows[data - 1].cells, typical: shape.typical, isAboveNote: rows[data...].contains { !$0.head.isEmpty })
        {
            data -= 1
        }
        let footer = rows[data...].map(\.head)
        if !footer.isEmpty {
            found.footer = FooterWords.pattern(footer).map { .pattern($0) } ?? .records(footer.count)
        }
        let (evidence, records, broken) = try evidence(file, form, found, shape)
        let columns = Describe.columns(shape.names, evidence)
        let head = try file.bytes(form.start..<min(file.size, form.start + Describe.head))
        return Description(
            name: name, title: Describe.title(file.path), path: file.path, format: .csv, encoding: form.encoding,
            dialect: found, property: [], hasArrays: false, preamble: shape.preamble,
            footer: footer.filter { !$0.isEmpty }, footerRows: footer.count, records: records, broken: broken,
            isEncodingDoubtful: form.encoding == .gb18030 && !GB18030Decoder.looksChinese(head), columns: columns,
            sources: FooterWords.sources(shape.preamble + footer), key: Describe.key(columns, evidence), nested: [])
    }

    /// The delimiter under which the first rows are most alike, and the layout that follows from it.
    private func layout(_ file: SourceFile, _ form: TextForm) throws -> (TableShape, Dialect) {
        let end = min(file.size, form.start + Describe.head)
        let isLast = end == file.size
        let raw = try file.bytes(form.start..<end)
        guard !raw.isEmpty else { throw Diagnostic.noHeader(at: Place(file: file.path, line: 1)) }
        if raw.contains(0) { throw Diagnostic.notText("UTF-16 / binary", file.path) }
        if raw.contains(UInt8(ascii: "\r")), !raw.contains(UInt8(ascii: "\n")) {
            throw Diagnostic.bareCarriageReturn(at: Place(file: file.path, line: 1))
        }
        let text = try form.text(of: raw, isLast: isLast, path: file.path)
        if text.drop(while: { $0 <= 0x20 }).first == UInt8(ascii: "<") { throw Diagnostic.notText("HTML", file.path) }
        let candidates = [",", "\t", ";", "|"].map { character -> (share: Double, rows: [[String]], Dialect) in
            var dialect = Dialect()
            dialect.delimiter = character.utf8.first ?? dialect.delimiter
            let rows = PlainRows(text, dialect: dialect, limit: 2000).rows.map(\.cells)
            let usual = TableShape.usualWidth(rows)
            return (usual.width > 1 ? usual.share : 0, rows, dialect)
        }
        guard let best = candidates.max(by: { $0.share < $1.share }), !best.rows.isEmpty else {
            let place = Place(file: file.path, line: 1)
            throw isLast ? Diagnostic.unclosedQuote(at: place) : .recordTooLong(limit: Describe.head, at: place)
        }
        guard best.rows.contains(where: { $0.contains { !$0.isEmpty } }) else {
            throw Diagnostic.noHeader(at: Place(file: file.path, line: 1))
        }
        var dialect = best.2
        let (width, most) = (TableShape.usualWidth(best.rows).width, DescriptorReader.mostFields)
        guard width <= most else {
            throw Diagnostic.tooManyColumns(width, limit: most, at: Place(file: file.path))
        }
        let shape = TableShape(best.rows)
        dialect.headerRows = shape.headerRows
        dialect.takesFieldsByPosition = shape.takesFieldsByPosition
        return (shape, dialect)
    }

    /// What every cell of the file says. Cells of rows that are broken say nothing; the check will name the rows.
    private func evidence(
        _ file: SourceFile, _ form: TextForm, _ dialect: Dialect, _ shape: TableShape
    ) throws -> ([ColumnEvidence], records: Int, broken: Int) {
        var dialect = dialect
        if !dialect.headerRows.isEmpty { dialect.takesFieldsByPosition = true }
        let resource = Resource(
            name: "described", path: file.path, encoding: form.encoding, dialect: dialect,
            schema: Schema(fields: shape.names.map { Field(name: $0, kind: .any) }))
        let scan = Scan(
            resource, of: DataPackage(folder: folder, resources: [resource]), projection: shape.names, digest: false,
            inOrder: true)
        let collected = try scan.collect(
            start: { [ColumnEvidence](repeating: ColumnEvidence(), count: shape.names.count) },
            fold: { evidence, batch in
                for column in batch.columns.indices { evidence[column].add(batch, column) }
            })
        let evidence = collected.outcome.parts.first?.state ?? shape.names.map { _ in ColumnEvidence() }
        let broken = collected.findings.counts.values.reduce(0, +)
        return (evidence, collected.outcome.source.records, broken)
    }
}

extension ColumnEvidence {
    /// Each text once, with how often the batch has it.
    mutating func add(_ batch: RecordBatch, _ column: Int) {
        guard case .codes(let codes) = batch.columns[column], let texts = batch.dictionaries[column]?.texts else {
            return
        }
        var counts = [Int](repeating: 0, count: texts.count)
        var order: [Int] = []
        for code in codes {
            if counts[Int(code)] == 0 { order.append(Int(code)) }
            counts[Int(code)] += 1
        }
        for code in order {
            if code == 0 { addEmpty(count: counts[0]) } else { add(texts[code], count: counts[code]) }
        }
    }
}
