import Diagnostics

/// Rewrites formulas for the rows that have moved.
struct FormulaMoves {
    /// By the names of sheets.
    let moves: [String: RowMoves]
    /// How errors call the file.
    let file: String

    /// The formulas of a sheet: those of its cells, and those of its conditional formats and checks of input.
    func apply(to root: inout PartElement, of sheet: Workbook.Sheet) throws(Diagnostic) {
        guard !moves.isEmpty else { return }
        if let own = moves[sheet.name] {
            if let obstacle = SheetRows.obstacle(in: root) {
                throw .rowsCannotMove(obstacle, at: Place(file: "\(file)/\(sheet.part)"))
            }
            SheetRows.moveRanges(in: &root, by: own)
        }
        try root.changeAll { element throws(Diagnostic) in
            switch element.name {
            case "x:c": try applyToCell(&element, of: sheet)
            case "x:conditionalFormatting", "x:dataValidation":
                let first = element.attribute("sqref")?.split(separator: " ").first.flatMap { CellRange(String($0)) }
                let origin = first.flatMap { moves[sheet.name]?.origin(of: $0.rows.lowerBound) }
                try element.changeAll { formula throws(Diagnostic) in
                    guard ["x:formula", "x:formula1", "x:formula2"].contains(formula.name) else { return }
                    try apply(to: &formula, part: sheet.part, sheet: sheet.name, origin: origin)
                }
            default: break
            }
        }
    }

    private func applyToCell(_ cell: inout PartElement, of sheet: Workbook.Sheet) throws(Diagnostic) {
        guard let index = cell.content.firstIndex(where: { $0.element?.name == "x:f" }),
            var formula = cell.content[index].element
        else { return }
        let name = cell.attribute("r") ?? ""
        let origin = Int(name.drop { !$0.isNumber }).flatMap { moves[sheet.name]?.origin(of: $0) }
        let kind = formula.attribute("t") ?? "normal"
        let isTouched = moves[sheet.name] != nil || moves.keys.contains { formula.text.contains($0) }
        guard kind == "normal" || !isTouched else {
            throw .rowsCannotMove(
                Localized(zh: "共享公式或数组公式", en: "a shared or array formula"),
                at: Place(file: "\(file)/\(sheet.part)", field: name))
        }
        try apply(to: &formula, part: sheet.part, sheet: sheet.name, origin: origin, cell: name)
        cell.content[index] = .element(formula)
    }

    /// - Parameters:
    ///   - sheet: on which the formula stands, and which it means when it names none.
    ///   - origin: the row of the formula in the template; `nil` when its sheet kept its rows.
    func apply(
        to formula: inout PartElement, part: String, sheet: String? = nil, origin: RowMoves.Origin? = nil,
        cell: String? = nil
    ) throws(Diagnostic) {
        guard !moves.isEmpty else { return }
        let text = formula.text
        do {
            let moved = try CellReferences.moving(in: text) { reference throws(RowMoves.Fault) in
                let name = reference.sheet ?? sheet
                guard let moves = name.flatMap({ moves[$0] }) else { return reference.rows }
                // A row that a copied formula would keep is no row of its own round.
                let origin = name == sheet && !reference.isFixed ? origin : nil
                guard reference.isOne else { return try moves.rows(reference.rows, from: origin) }
                let row = try moves.row(reference.rows.lowerBound, from: origin)
                return row...row
            }
            if moved != text { formula.content = [.text(escaped(moved))] }
        } catch {
            throw .formulaLost(error, at: Place(file: "\(file)/\(part)", field: cell, quote: "=" + text))
        }
    }
}
