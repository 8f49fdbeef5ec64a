import Diagnostics
import Expressions
import Metrics
import Numerals
import Tables

extension ReportFilters {
    /// What is said of the parts of a whole: `breakdown`, `leading`, `highest`, `lowest`, `main`, `except`.
    var partFilters: FunctionTable {
        FunctionTable()
            .adding(["highest", "最高"], "table label value form?") { try extreme(LabelledRows($0), highest: true) }
            .adding(["lowest", "最低"], "table label value form?") { try extreme(LabelledRows($0), highest: false) }
            .adding(["leading", "前列"], "table label value count? units? of?") { try leading(LabelledRows($0)) }
            .adding(["breakdown", "分项"], "table label value verb? shares? places?") { try breakdown(LabelledRows($0)) }
            .adding(["main", "主要来自"], "table label value count?") { arguments in
                let rows = try LabelledRows(arguments)
                let count = try arguments.integer(3, default: 2)
                let first = try rows.leading(count, rows.descending)
                guard first.allSatisfy({ $0.value > 0 }) else {
                    throw arguments.impossible(
                        zh: "前\(count)项并非都有增加，不能说“主要来自”", en: "not all of the first \(count) have increased")
                }
                return .value(.text("主要来自" + listing(first.map(\.name), last: "、")))
            }
            .adding(["except", "除外"], "count units") { arguments in
                let count = try Self.number(arguments)
                let units = try arguments.text(1)
                guard let whole = count.integer, whole >= 0 else {
                    throw arguments.wrong(0, Localized(zh: "个数", en: "a count"))
                }
                return try Self.printing(arguments) { () throws(NumeralFault) in
                    whole == 0 ? "全部" : "除\(whole)\(units)外，其余均"
                }
            }
    }

    /// `6月（6480件）`, or with the form `clause` `6月，为6480件`; all of the rows that share the place.
    private func extreme(_ rows: LabelledRows, highest: Bool) throws -> Operand {
        guard let best = (highest ? rows.all.map(\.value).max() : rows.all.map(\.value).min()) else {
            throw Diagnostic.emptyResult(at: rows.arguments.place)
        }
        let form = try Self.text(rows.arguments, 3, default: "brackets")
        guard ["brackets", "clause", "name"].contains(form) else {
            throw rows.arguments.wrong(3, Localized(zh: "brackets、clause 或 name", en: "brackets, clause or name"))
        }
        let found = rows.all.filter { $0.value == best }
        let names = listing(found.map(\.name))
        // Where several rows share the place, the number is that of each.
        let figure = form == "name" ? nil : rows.figure(of: found[0])
        return try Self.printing(rows.arguments, id: figure) { () throws(NumeralFault) in
            let number = try print(best, unit: rows.column.unit ?? "")
            return form == "name" ? names : form == "clause" ? "\(names)，为\(number)" : "\(names)（\(number)）"
        }
    }

    /// `甲、乙和丙分列前三位，合计占61.7%`, with units and whole `甲、乙、丙三个窗口分列前三位，合计占办件总量的61.7%`: by the column's shares,
    /// which the query must ask for.
    private func leading(_ rows: LabelledRows) throws -> Operand {
        let arguments = rows.arguments
        let count = try arguments.integer(3, default: 3)
        let units = try Self.text(arguments, 4, default: "")
        let whole = try Self.text(arguments, 5, default: "")
        let share = try LabelledRows.column(rows.column.name + ".share", arguments, of: rows.table)
        let first = try rows.leading(count, rows.descending)
        let sum = first.reduce(Exact?.some(.zero)) { sum, row in
            sum.flatMap { total in share.values[row.index].exact.flatMap(total.adding) }
        }
        guard let sum else { throw Diagnostic.emptyResult(at: arguments.place) }
        let numeral: String
        let printed: String
        do {
            numeral = try chineseNumeral(count)
            printed = try percentage(sum, percentStyle())
        } catch {
            throw Diagnostic.unprintable(error, at: arguments.place)
        }
        let counted = count == 2 ? "两" : numeral
        let names =
            units.isEmpty || count == 1
            ? listing(first.map(\.name)) : listing(first.map(\.name), last: "、") + counted + units
        let place = count == 1 ? "居首位，" : "分列前\(counted)位，合计"
        let of = whole.isEmpty ? "" : whole + "的"
        let key = first.last.flatMap { rows.table.leading(in: rows.column, downTo: $0.index) }
        return .object(
            PrintedFigure([PrintedFigure.Part("\(names)\(place)占\(of)"), PrintedFigure.Part(printed, key)]))
    }

    /// `区直单位公开1.24万条，占19.1%；乡镇街公开2.18万条，占33.5%`; with `shares="together"` `即办件3.46万件，承诺件2.31万件，分别占60.0%和40.0%`.
    /// In one unit and precision; the document says so when the printed parts do not add up.
    private func breakdown(_ rows: LabelledRows) throws -> Operand {
        let arguments = rows.arguments
        let verb = try Self.text(arguments, 3, default: "")
        let form = try Self.text(arguments, 4, default: "each")
        let places = try Self.places(arguments, 5)
        guard ["each", "together", "none"].contains(form) else {
            throw arguments.wrong(4, Localized(zh: "each、together 或 none", en: "each, together or none"))
        }
        guard rows.all.count > 1 else { throw Diagnostic.emptyResult(at: arguments.place) }
        let share =
            form == "none"
            ? nil : try LabelledRows.column(rows.column.name + ".share", arguments, of: rows.table)
        let style = QuantityStyle(unit: rows.column.unit ?? "", places: places, rounding: wording.rounding)
        let ratios = rows.all.compactMap { share?.values[$0.index].exact }
        do {
            let printed = try quantities(rows.all.map(\.value), style)
            let shares = try ratios.map { ratio throws(NumeralFault) in try percentage(ratio, percentStyle()) }
            let partsAddUp = try addUp(printed, rows, style)
            let values = zip(rows.all, printed).map { row, quantity in
                [PrintedFigure.Part(row.name + verb), rows.part(quantity.text, of: row)]
            }
            let portions = zip(rows.all, shares).map { row, text in
                PrintedFigure.Part(text, share.flatMap { rows.figure(of: row, in: $0) })
            }
            return .object(
                PrintedFigure(
                    Self.parts(values, portions.count == values.count ? portions : [], together: form == "together"),
                    addsUp: partsAddUp && self.shares(shares, ratios)))
        } catch {
            throw Diagnostic.unprintable(error, at: arguments.place)
        }
    }

    /// - Parameter portions: by `values`, or none.
    private static func parts(
        _ values: [[PrintedFigure.Part]], _ portions: [PrintedFigure.Part], together: Bool
    ) -> [PrintedFigure.Part] {
        func joined(_ parts: [[PrintedFigure.Part]], _ mark: String) -> [PrintedFigure.Part] {
            Array(parts.joined(separator: [PrintedFigure.Part(mark)]))
        }
        if portions.isEmpty { return joined(values, "，") }
        if together { return joined(values, "，") + [PrintedFigure.Part("，分别占")] + .listing(portions) }
        return joined(zip(values, portions).map { $0 + [PrintedFigure.Part("，占"), $1] }, "；")
    }

    /// Whether the printed parts add up to the total as a sentence prints it.
    private func addUp(_ parts: [PrintedQuantity], _ rows: LabelledRows, _ style: QuantityStyle) throws(NumeralFault)
        -> Bool
    {
        guard let total = rows.all.reduce(Exact?.some(.zero), { sum, row in sum?.adding(row.value) }) else {
            return true
        }
        return PrintedQuantity.addUp(parts, to: try PrintedQuantity(total, style))
    }

    /// Whether printed shares of a whole add up to 100 %.
    private func shares(_ printed: [String], _ ratios: [Exact]) -> Bool {
        let sum = ratios.reduce(Exact?.some(.zero)) { $0?.adding($1) } ?? .zero
        // Shares of the first few are no whole.
        guard let rounded = sum.rounded(places: 6), rounded == 1 else { return true }
        let stated = printed.compactMap { ScannedNumber($0)?.stated }
        return stated.reduce(Exact?.some(.zero)) { $0?.adding($1) } == 1
    }
}
