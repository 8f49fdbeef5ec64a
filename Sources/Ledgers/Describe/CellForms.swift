import Tables

/// The forms that a cell's text has at the same time; a column has those that all its cells share.
struct CellForms: OptionSet, Sendable {
    let rawValue: UInt32

    static let number = CellForms(rawValue: 1)
    static let isoDate = CellForms(rawValue: 1 << 1)
    /// As people write it, `DaySyntax.any`.
    static let date = CellForms(rawValue: 1 << 2)
    /// 16.7.4
    static let shortDate = CellForms(rawValue: 1 << 3)
    static let isoMonth = CellForms(rawValue: 1 << 4)
    /// As people write it, and 2016.1, of which nobody knows.
    static let month = CellForms(rawValue: 1 << 5)
    static let year = CellForms(rawValue: 1 << 6)
    static let isoInstant = CellForms(rawValue: 1 << 7)
    static let instant = CellForms(rawValue: 1 << 8)
    static let time = CellForms(rawValue: 1 << 9)
    /// 1.234,5
    static let commaNumber = CellForms(rawValue: 1 << 10)
    /// 4.7.2016, and with slashes or hyphens: the day first, or the month.
    static let dayFirst = CellForms(rawValue: 1 << 11)
    static let slashedDayFirst = CellForms(rawValue: 1 << 12)
    static let slashedMonthFirst = CellForms(rawValue: 1 << 13)
    static let hyphenedDayFirst = CellForms(rawValue: 1 << 14)
    static let hyphenedMonthFirst = CellForms(rawValue: 1 << 15)
    /// The pairs of `CellForms.booleans`, by number.
    static let firstBoolean: UInt32 = 16

    /// Words of yes and no that are sure to be meant as such; 1 and 0 count.
    static let booleans: [(yes: [String], no: [String])] = [
        (["是"], ["否"]), (["true"], ["false"]), (["TRUE"], ["FALSE"]), (["Y"], ["N"]), (["√"], ["×"]),
    ]

    static let count = Int(firstBoolean) + booleans.count
    static let all = CellForms(rawValue: 1 << UInt32(count) - 1)
    static let booleanForms = CellForms(rawValue: (all.rawValue >> firstBoolean) << firstBoolean)
    /// Forms that a text hardly has by chance.
    static let timeForms: CellForms = [
        .isoDate, .date, .isoMonth, .month, .isoInstant, .instant, .dayFirst, .slashedDayFirst, .slashedMonthFirst,
        .hyphenedDayFirst, .hyphenedMonthFirst,
    ]

    /// The forms of dates whose year comes last, as patterns.
    static let yearLast: [(form: CellForms, pattern: String)] = [
        (.dayFirst, "%d.%m.%Y"), (.slashedDayFirst, "%d/%m/%Y"), (.slashedMonthFirst, "%m/%d/%Y"),
        (.hyphenedDayFirst, "%d-%m-%Y"), (.hyphenedMonthFirst, "%m-%d-%Y"),
    ]
    private static let yearLastPatterns = yearLast.map { TimePattern($0.pattern, directives: "Ymd") }
    static let slashed: CellForms = [.slashedDayFirst, .slashedMonthFirst]
    static let hyphened: CellForms = [.hyphenedDayFirst, .hyphenedMonthFirst]

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// - Parameter commaNumber: the cell read with a comma before the decimal places.
    /// - Parameter wanted: forms that are still of interest; others are not looked for.
    init(_ cell: [UInt8], number: WrittenNumber?, commaNumber: WrittenNumber? = nil, among wanted: CellForms) {
        var forms: CellForms = []
        guard !cell.isEmpty, cell.count <= 64 else {
            self = forms
            return
        }
        func note(_ form: CellForms, _ test: () -> Bool) {
            if wanted.contains(form), test() { forms.insert(form) }
        }
        func reads(_ syntax: DaySyntax) -> Bool { cell.withUnsafeBufferPointer { syntax.parse($0) } != nil }
        note(.number) { number != nil }
        note(.commaNumber) { commaNumber != nil }
        if (8...10).contains(cell.count) {
            for (known, pattern) in zip(CellForms.yearLast, CellForms.yearLastPatterns) {
                note(known.form) { pattern?.parse(cell) != nil }
            }
        }
        note(.isoDate) { reads(.iso) }
        note(.date) { reads(.any) }
        note(.shortDate) { CellForms.short?.parse(cell) != nil }
        note(.isoMonth) { reads(.month) }
        note(.month) { reads(.anyMonth) || cell.count == 6 && cell.suffix(2).elementsEqual(".1".utf8) && number != nil }
        note(.year) {
            cell.count == 4 && cell.allSatisfy { (0x30...0x39).contains($0) }
                && (cell.starts(with: "19".utf8) || cell.starts(with: "20".utf8))
        }
        note(.isoInstant) { InstantSyntax.iso.parse(cell) != nil }
        note(.instant) {
            // A date alone is a date.
            (cell.contains(UInt8(ascii: ":")) || cell.count > 12) && InstantSyntax.any.parse(cell) != nil
        }
        note(.time) { ClockTime.parse(cell[...], secondsWanted: true).map { $0.used == cell.count } ?? false }
        if cell.count <= 5 {
            let text = String(decoding: cell, as: UTF8.self)
            for (index, words) in CellForms.booleans.enumerated() {
                note(CellForms(rawValue: 1 << (CellForms.firstBoolean + UInt32(index)))) {
                    words.yes.contains(text) || words.no.contains(text)
                }
            }
        }
        self = forms
    }

    /// The forms whose number passes.
    func filter(_ test: (Int) -> Bool) -> CellForms {
        let kept = (0..<CellForms.count).filter { rawValue & (1 << UInt32($0)) != 0 && test($0) }
        return CellForms(rawValue: kept.reduce(0) { $0 | 1 << UInt32($1) })
    }

    private static let short = TimePattern("%y.%m.%d", directives: "ymd")
}
