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
    /// The pairs of `CellForms.booleans`, by number.
    static let firstBoolean: UInt32 = 10

    /// Words of yes and no that are sure to be meant as such; 1 and 0 count.
    static let booleans: [(yes: [String], no: [String])] = [
        (["是"], ["否"]), (["true"], ["false"]), (["TRUE"], ["FALSE"]), (["Y"], ["N"]), (["√"], ["×"]),
    ]

    static let all = CellForms(rawValue: .max)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// - Parameter wanted: forms that are still of interest; others are not looked for.
    init(_ cell: [UInt8], number: WrittenNumber?, among wanted: CellForms) {
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
        note(.instant) { InstantSyntax.any.parse(cell) != nil }
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

    private static let short = TimePattern("%y.%m.%d", directives: "ymd")
}
