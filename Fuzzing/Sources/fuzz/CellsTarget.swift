import Tables

@testable import Ledgers

/// One cell as a date, a time, a number and a text; what is read and written again is read the same.
func cells(_ input: [UInt8]) {
    guard input.count < 4096 else { return }
    let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let cell = parts[0]
    dates(cell)
    numbers(cell)
    texts(cell)
    guard parts.count == 2, let pattern = String(validating: parts[1], as: UTF8.self) else { return }
    if let pattern = TimePattern(pattern, directives: "YymdHMSf") { _ = pattern.parse(cell) }
    if let pattern = TextPattern(pattern) { _ = pattern.match(String(decoding: cell, as: UTF8.self)) }
}

private func read(_ syntax: DaySyntax, _ cell: [UInt8]) -> Day? {
    cell.withUnsafeBufferPointer { syntax.parse($0) }
}

private func dates(_ cell: [UInt8]) {
    if let day = read(.iso, cell) { hold(read(.any, cell) == day, "an ISO date is a date of any form") }
    _ = read(.month, cell)
    _ = InstantSyntax.any.parse(cell)
    _ = InstantSyntax.iso.parse(cell)
    guard let day = read(.any, cell) else { return }
    hold(Day(year: day.year, month: day.month, day: day.day) == day, "a day is made of its parts")
    let (year, month) = (String(repeating: "0", count: 4 - "\(day.year)".count) + "\(day.year)", day.month)
    for text in ["\(day)", "\(year)/\(month)/\(day.day)", "\(year)年\(month)月\(day.day)日"] {
        hold(read(.any, Array(text.utf8)) == day, "\(text) reads as \(day)")
    }
}

private func numbers(_ cell: [UInt8]) {
    var notation = Notation()
    (notation.groupChar, notation.bareNumber) = (",", false)
    let fields = [
        Field(name: "a", kind: .integer), Field(name: "a", kind: .number, places: 2), Field(name: "a", kind: .year),
        Field(name: "a", kind: .number, notation: notation),
    ]
    for syntax in fields.map(NumberSyntax.init) {
        let quick = (cell + [UInt8](repeating: 0, count: ByteBuffer.padding)).withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { syntax.quick($0, cell.count) } ?? BatchColumn.missingNumber
        }
        let parsed = cell.withUnsafeBufferPointer { syntax.parse($0) }
        if quick != BatchColumn.missingNumber { hold(parsed == .value(quick), "both ways read the same number") }
        guard case .value(let value) = parsed, !syntax.isYear else { continue }
        let text = Array(Exact(Int128(value), scale: syntax.places).normalized.description.utf8)
        hold(text.withUnsafeBufferPointer { syntax.parse($0) } == .value(value), "a number reads back as itself")
    }
}

private func texts(_ cell: [UInt8]) {
    let text = String(decoding: cell, as: UTF8.self)
    for syntax in [TextSyntax.email, .uri, .uuid, .duration, .time(nil)] { _ = syntax.accepts(text) }
}
