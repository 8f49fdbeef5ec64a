@testable import Ledgers

/// A delimited file. Its first two bytes say how it is written and in what pieces it is read: no piece changes the answer.
func csv(_ input: [UInt8]) {
    guard input.count > 2, input.count < 1 << 16 else { return }
    var dialect = Dialect()
    let flags = input[0]
    if flags & 1 != 0 { dialect.headerRows = [] }
    if flags & 2 != 0 { dialect.comment = UInt8(ascii: "#") }
    if flags & 4 != 0 { dialect.skipInitialSpace = true }
    if flags & 8 != 0 { dialect.escape = UInt8(ascii: "\\") }
    if flags & 16 != 0 { dialect.doubleQuote = false }
    if flags & 32 != 0 { dialect.footer = .records(2) }
    if flags & 64 != 0 { dialect.footer = .pattern("注.*|a*") }
    Scratch.write("a.csv", input.dropFirst(2))
    let resource = Resource(
        name: "a", path: "a.csv", encoding: flags & 128 != 0 ? .gb18030 : nil, dialect: dialect,
        schema: ledgerOfFuzzing(flags & 1 != 0 ? .exact : .partial))
    let whole = resource.answer(block: 1 << 16, chunk: .max, workers: 1)
    let piece = Int(input[1]) + 1
    let cut = resource.answer(block: piece, chunk: piece * 2, workers: 2)
    hold(whole == cut, "pieces of \(piece) bytes change the answer: \(whole) \(cut)")
}

/// Fields of the kinds that are read in ways of their own.
func ledgerOfFuzzing(_ match: Schema.FieldsMatch) -> Schema {
    var notation = Notation()
    (notation.groupChar, notation.bareNumber) = (",", false)
    var limits = Constraints()
    (limits.minimum, limits.maximum) = ("0", "99")
    var words = Constraints()
    (words.required, words.maxLength) = (true, 3)
    return Schema(
        fields: [
            Field(name: "a", kind: .string, constraints: words),
            Field(name: "b", kind: .number, places: 2, constraints: limits, notation: notation),
            Field(name: "c", kind: .date, format: "any"),
        ], missingValues: ["", "-"], fieldsMatch: match)
}
