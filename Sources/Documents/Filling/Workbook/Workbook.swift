import Diagnostics

/// What an Excel file is made of, as far as its filling goes.
struct Workbook: Sendable {
    struct Sheet: Sendable {
        /// As its tab has it.
        let name: String
        let part: String
    }

    let sheets: [Sheet]
    let strings: SharedStrings
    private let part: String
    private let stringsPart: String?

    /// - Returns: `nil` for a file that is none.
    /// - Throws: a `Diagnostic` for parts that are broken, and for a tag in the name of a sheet.
    init?(_ package: OfficePackage) throws(Diagnostic) {
        let types = try package.contentTypes()
        let main = package.partNames.first { name in
            Self.kinds.contains { types[name]?.hasSuffix($0) ?? false }
        }
        guard let main, let bytes = package.xml(of: main),
            let root = try PartTree(bytes, part: main, of: package.name).root
        else { return nil }
        part = main
        var parts: [String: String] = [:]
        for relationship in try package.relationships(of: main) where !relationship.isExternal {
            parts[relationship.id] = PartName.resolve(relationship.target, from: main)
        }
        sheets =
            root.first("x:sheets")?.elements.compactMap { sheet in
                guard let name = sheet.attribute("name"), let id = sheet.attribute("id"), let part = parts[id] else {
                    return nil
                }
                return Sheet(name: name, part: part)
            } ?? []
        for sheet in sheets where sheet.name.contains("{{") || sheet.name.contains("{%") {
            throw .tagInSheetName(sheet.name, in: "\(package.name)/\(main)")
        }
        stringsPart = package.partNames.first { types[$0]?.hasSuffix("spreadsheetml.sharedStrings+xml") ?? false }
        strings = SharedStrings(
            try stringsPart.flatMap { name throws(Diagnostic) in try Self.tree(of: name, in: package) }?.root)
    }

    private static let kinds = [
        "spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml",
        "ms-excel.sheet.macroEnabled.main+xml", "ms-excel.template.macroEnabled.main+xml",
    ]

    /// Brings the filled sheets in order, and makes whatever shows their cells show what they hold now: formulas, names
    /// and charts follow the rows, and nothing that was calculated from the template is left.
    /// - Parameters:
    ///   - filled: sheets as the template engine has left them, among other parts.
    ///   - rowCounts: for the sheets that repeat rows, how many rows they had.
    /// - Throws: a `Diagnostic` for a formula that has lost its rows, and for what cannot follow them.
    func finish(
        _ filled: inout [(part: String, tree: PartTree)], rowCounts: [String: Int], in package: inout OfficePackage
    ) throws(Diagnostic) {
        var moves: [String: RowMoves] = [:]
        for sheet in sheets {
            guard let index = filled.firstIndex(where: { $0.part == sheet.part }) else { continue }
            filled[index].tree.changeRoot { root in
                SheetCells.settle(in: &root)
                guard let count = rowCounts[sheet.part] else { return }
                moves[sheet.name] = SheetRows.renumber(in: &root, of: count)
            }
        }
        let formulas = FormulaMoves(moves: moves, file: package.name)
        for sheet in sheets {
            let index = filled.firstIndex { $0.part == sheet.part }
            let read = index == nil ? try Self.tree(of: sheet.part, in: package) : nil
            guard let tree = index.map({ filled[$0].tree }) ?? read else { continue }
            var changed = tree
            try changed.changeRoot { root throws(Diagnostic) in
                try formulas.apply(to: &root, of: sheet)
                Self.forgetResults(in: &root)
            }
            if let index {
                filled[index].tree = changed
            } else if changed != tree {
                filled.append((sheet.part, changed))
            }
            if let moved = moves[sheet.name] { try moveDrawings(of: sheet, by: moved, in: &package) }
        }
        try finishCharts(formulas, in: &package)
        try finishBook(formulas, in: &package)
        guard let stringsPart, var table = try Self.tree(of: stringsPart, in: package) else { return }
        table.changeRoot { SharedStrings.forgettingTags(in: &$0) }
        package.replace(stringsPart, with: table.bytes)
    }

    private static func tree(of part: String, in package: OfficePackage) throws(Diagnostic) -> PartTree? {
        guard let bytes = package.xml(of: part) else { return nil }
        return try PartTree(bytes, part: part, of: package.name)
    }

    /// Takes away what formulas gave for the template's cells. A reader that calculates will anew, one that does not
    /// sees nothing rather than a wrong number.
    private static func forgetResults(in root: inout PartElement) {
        root.changeAll { cell in
            guard cell.name == "x:c", cell.first("x:f") != nil, cell.first("x:v") != nil else { return }
            cell.content.removeAll { $0.element?.name == "x:v" }
            cell.removeAttribute("t")
        }
    }

    /// Takes away what a chart remembers of the cells that it shows, tags among it.
    static func forgetCells(in chart: inout PartElement) {
        chart.changeAll { element in
            element.content.removeAll { node in
                ["numCache", "strCache", "multiLvlStrCache"].contains(node.element?.localName)
            }
        }
    }

    private func finishCharts(_ formulas: FormulaMoves, in package: inout OfficePackage) throws(Diagnostic) {
        let types = try package.contentTypes()
        for part in package.partNames where types[part]?.hasSuffix("drawingml.chart+xml") ?? false {
            guard let old = try Self.tree(of: part, in: package) else { continue }
            var changed = old
            try changed.changeRoot { root throws(Diagnostic) in
                Self.forgetCells(in: &root)
                try root.changeAll { element throws(Diagnostic) in
                    if element.localName == "f" { try formulas.apply(to: &element, part: part) }
                }
            }
            if changed != old { package.replace(part, with: changed.bytes) }
        }
    }

    /// What is drawn on a sheet stays beside the rows that it stands at.
    private func moveDrawings(
        of sheet: Sheet, by moves: RowMoves, in package: inout OfficePackage
    ) throws(Diagnostic) {
        for relationship in try package.relationships(of: sheet.part) where relationship.kind == "drawing" {
            guard let part = PartName.resolve(relationship.target, from: sheet.part),
                var tree = try Self.tree(of: part, in: package)
            else { continue }
            tree.changeRoot { root in
                root.changeAll { row in
                    guard row.localName == "row", let number = Int32(row.text.trimmingWhitespace).map(Int.init),
                        let place = moves.cover(number + 1...number + 1)
                    else { return }
                    row.content = [.text(String(place.lowerBound - 1))]
                }
            }
            package.replace(part, with: tree.bytes)
        }
    }

    /// Names follow the rows; the order of calculation is Excel's to find anew.
    private func finishBook(_ formulas: FormulaMoves, in package: inout OfficePackage) throws(Diagnostic) {
        guard var tree = try Self.tree(of: part, in: package) else { return }
        try tree.changeRoot { root throws(Diagnostic) in
            try root.changeAll { element throws(Diagnostic) in
                if element.name == "x:definedName" { try formulas.apply(to: &element, part: part) }
            }
            if let index = root.content.firstIndex(where: { $0.element?.name == "x:calcPr" }),
                var settings = root.content[index].element
            {
                settings.set("fullCalcOnLoad", to: "1")
                root.content[index] = .element(settings)
            } else {
                let settings = PartElement(
                    name: "x:calcPr", opening: "<\(root.prefix)calcPr fullCalcOnLoad=\"1\"/>", content: [], closing: "")
                let last = root.content.lastIndex { Self.beforeSettings.contains($0.element?.name ?? "") }
                root.content.insert(.element(settings), at: last.map { $0 + 1 } ?? 0)
            }
        }
        package.replace(part, with: tree.bytes)
        for relationship in try package.relationships(of: part) where relationship.kind == "calcChain" {
            guard let chain = PartName.resolve(relationship.target, from: part) else { continue }
            try package.remove(chain, from: part)
        }
    }

    /// What stands before `calcPr` (ISO/IEC 29500-1, 18.2.27).
    private static let beforeSettings: Set<String> = [
        "x:fileVersion", "x:fileSharing", "x:workbookPr", "x:workbookProtection", "x:bookViews", "x:sheets",
        "x:functionGroups", "x:externalReferences", "x:definedNames",
    ]
}

extension PartElement {
    /// The name without prefix.
    var localName: String { name.split(separator: ":").last.map(String.init) ?? name }
}
