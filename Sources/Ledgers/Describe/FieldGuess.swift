/// What a column seems to be, from its header and its cells.
struct FieldGuess {
    let field: Field
    let sensitive: SensitiveText?
    let remarks: [Remark]

    /// What a reader of the description should know of a column.
    enum Remark: Hashable, Sendable {
        case empty
        case mixedUnits([String])
        case doubtfulMonth
        case twoDigitYear
        case marks([String])
        case tooManyPlaces(Int)
        case nested
        /// Cells that are not of the column's type, and one of them.
        case strangers(Int, String)
        case serialDate
        /// 4/7/2016 may be in April or in July.
        case doubtfulDay
        /// 1.234,5
        case decimalComma
    }

    /// - Parameter isEuropean: whether another column of the file has numbers with a decimal comma.
    init(_ name: String, _ evidence: ColumnEvidence, isEuropean: Bool = false) {
        var remarks: [Remark] = []
        let hasDecimalCommas = evidence.hasDecimalCommas || isEuropean && evidence.mayHaveDecimalCommas
        let numbers = hasDecimalCommas ? evidence.commaNumbers : evidence.numbers
        let kind = FieldGuess.kind(name, evidence, hasDecimalCommas ? numbers : nil, &remarks)
        var notation = Notation()
        var unit = FieldGuess.unit(inHeader: name)
        var (format, constraints) = ("default", Constraints())
        var places = Field.defaultPlaces
        switch kind {
        case .integer, .number:
            if numbers.hasGroups { notation.groupChar = hasDecimalCommas ? "." : "," }
            if hasDecimalCommas {
                notation.decimalChar = ","
                remarks.append(.decimalComma)
            }
            if let written = numbers.units.first, !written.isEmpty {
                notation.bareNumber = false
                unit = written
            }
            notation.fullWidth = evidence.hasFullWidth
            if kind == .number, numbers.mostPlaces > places { places = numbers.mostPlaces }
        case .boolean:
            for (index, words) in CellForms.booleans.enumerated()
            where evidence.forms.contains(CellForms(rawValue: 1 << (CellForms.firstBoolean + UInt32(index)))) {
                (notation.trueValues, notation.falseValues) = words
            }
        case .date:
            if !evidence.forms.contains(.isoDate) {
                let yearLast = CellForms.yearLast.first { evidence.forms.contains($0.form) }
                format = evidence.forms.contains(.date) ? "any" : yearLast?.pattern ?? "%y.%m.%d"
            }
            if format == "%y.%m.%d" { remarks.append(.twoDigitYear) }
        case .yearmonth:
            if !evidence.forms.contains(.isoMonth) { format = "any" }
            if evidence.hasDoubtfulMonth { remarks.append(.doubtfulMonth) }
        case .datetime: if !evidence.forms.contains(.isoInstant) { format = "any" }
        default: break
        }
        let isTyped = kind != .string && kind != .any
        if !isTyped { unit = nil }
        let missing = isTyped && !evidence.placeholders.isEmpty ? [""] + evidence.placeholders.keys.sorted() : nil
        if !evidence.marks.isEmpty {
            remarks.append(.marks(evidence.marks.sorted()))
            // Read as data they would be counted again: the check names them until they are gone.
            let words = evidence.marks.sorted().joined(separator: "|")
            if kind == .string { constraints.pattern = "(?!(\(words))$)[\\s\\S]*" }
        }
        if evidence.filled == 0 { remarks.append(.empty) }
        if let own = FieldGuess.forms(of: kind), let others = evidence.strangers(to: evidence.forms.intersection(own)) {
            remarks.append(.strangers(others.count, others.example))
        }
        if kind == .integer, numbers.mostDigits == 5, ["日期", "时间"].contains(where: { name.contains($0) }) {
            remarks.append(.serialDate)
        }
        sensitive = FieldGuess.sensitive(name, evidence, isTyped: isTyped && kind != .integer)
        field = Field(
            name: name, kind: kind, format: format, unit: unit, places: places, isSensitive: sensitive != nil,
            constraints: constraints, notation: notation, missingValues: missing)
        self.remarks = remarks
    }

    private static func forms(of kind: Field.Kind) -> CellForms? {
        switch kind {
        case .integer, .number: [.number, .commaNumber]
        case .boolean: .booleanForms
        case .date: [.isoDate, .date, .shortDate, .dayFirst, .slashed, .hyphened]
        case .yearmonth: [.isoMonth, .month]
        case .datetime: [.isoInstant, .instant]
        case .time: .time
        case .year: .year
        default: nil
        }
    }

    private static func kind(
        _ name: String, _ evidence: ColumnEvidence, _ commaNumbers: NumberEvidence?, _ remarks: inout [Remark]
    ) -> Field.Kind {
        let numbers = commaNumbers ?? evidence.numbers
        let forms = evidence.forms
        guard evidence.values > 0 else { return evidence.filled == 0 ? .any : .string }
        let other: Field.Kind = evidence.hasScalars ? .any : .string
        if !forms.isDisjoint(with: .booleanForms) { return .boolean }
        if forms.contains(.year), ["年", "年份", "年度"].contains(where: { name.hasSuffix($0) }) { return .year }
        let speaksOfTime = ["日", "时间", "期", "月", "年"].contains { name.contains($0) }
        // Eight digits that are a date in every cell are one by more than chance.
        if !forms.isDisjoint(with: [.isoDate, .date]),
            !forms.contains(.number) || speaksOfTime || numbers.mostDigits == 8 && evidence.values > 1
        {
            return .date
        }
        if forms.contains(.shortDate) || forms.contains(.dayFirst) { return .date }
        for both in [CellForms.slashed, .hyphened] where !forms.isDisjoint(with: both) {
            if !forms.isSuperset(of: both) { return .date }
            remarks.append(.doubtfulDay)
            return other
        }
        if forms.contains(.isoMonth) || forms.contains(.month), !forms.contains(.number) || speaksOfTime {
            return .yearmonth
        }
        if !forms.isDisjoint(with: [.isoInstant, .instant]) { return .datetime }
        if forms.contains(.time) { return .time }
        guard forms.contains(.number) || commaNumbers != nil else { return other }
        // Codes are written in digits and are no quantities: nobody adds them up, and a zero in front is part of them.
        let isCode = ["编号", "编码", "代码", "号码", "证号", "卡号", "电话", "手机", "邮编", "文号", "账号"].contains {
            name.contains($0)
        }
        if isCode || numbers.hasLeadingZero || numbers.mostDigits > 15 { return other }
        if numbers.units.count > 1 {
            remarks.append(.mixedUnits(numbers.units.sorted()))
            return other
        }
        if numbers.mostPlaces > Field.mostPlaces {
            remarks.append(.tooManyPlaces(numbers.mostPlaces))
            return other
        }
        return numbers.hasFraction ? .number : .integer
    }

    /// 投资额（万元） is in 万元.
    private static func unit(inHeader name: String) -> String? {
        guard let last = name.last, last == "）" || last == ")",
            let open = name.lastIndex(where: { $0 == "（" || $0 == "(" })
        else { return nil }
        let unit = name[name.index(after: open)...].dropLast().trimmingSpace
        return (1...6).contains(unit.count) ? unit : nil
    }

    private static func sensitive(_ name: String, _ evidence: ColumnEvidence, isTyped: Bool) -> SensitiveText? {
        if isTyped { return nil }
        if let kind = SensitiveText.kind(ofHeader: name) { return kind }
        // A check digit is right by chance once in eleven times, so that one number among many is enough to be careful.
        if evidence.sensitive[.identityNumber] != nil { return .identityNumber }
        for kind in [SensitiveText.phone, .bankCard] where (evidence.sensitive[kind] ?? 0) * 2 > evidence.filled {
            return kind
        }
        return nil
    }
}
