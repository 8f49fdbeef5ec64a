import ArgumentParser
import Diagnostics
import Reports
import Tables

/// How a result is written to standard output.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
}

/// A result in every form that it can be printed in; made only when asked for.
struct PrintableResult {
    let table: () -> TextTable
    let csv: () -> String
    let json: () -> String

    /// The text in `format`; by default a table on a terminal and CSV in a pipe.
    func text(_ format: ResultFormat?, on console: Console) -> String {
        switch format ?? (console.outputIsTerminal ? .table : .csv) {
        case .table: table().text
        case .csv: csv()
        case .json: json()
        }
    }
}

struct FormatOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "输出格式：table、csv 或 json（默认：终端上为 table，管道中为 csv）",
                en: "table, csv or json (default: table on a terminal, csv in a pipe)"
            ).here))
    var format: ResultFormat?
}
