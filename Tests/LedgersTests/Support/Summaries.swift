import Diagnostics

/// `code r2 l3 字段`, one a diagnostic.
func summary(_ error: any Error) -> [String] {
    switch error {
    case let several as Diagnostics: several.all.map(summary)
    case let one as Diagnostic: [summary(one)]
    default: ["\(error)"]
    }
}

func summary(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    return
        ([diagnostic.code]
        + [place.record.map { "r\($0)" }, place.line.map { "l\($0)" }, place.field].compactMap(\.self))
        .joined(separator: " ")
}
