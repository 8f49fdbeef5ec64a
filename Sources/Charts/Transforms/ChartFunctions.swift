import Expressions
import Tables

extension FunctionTable {
    /// The standard functions and those of Vega's that write numbers and times: `format`, `timeFormat`, `utcFormat`.
    static let charts: FunctionTable = ["timeFormat", "utcFormat"].reduce(
        FunctionTable.standard.adding("format", "value specifier") { arguments in
            let spec = NumberFormat(try arguments.text(1)) ?? NumberFormat()
            return .value(.text(spec.text(try arguments.real(0))))
        }
    ) { table, name in
        table.adding(name, "time specifier?") { arguments in
            guard let time = Cells.number(Dates.instant(try arguments.value(0))) else { return .null }
            guard arguments.has(1) else { return .value(.text(TimeFormat.multi(time).text(time))) }
            return .value(.text(TimeFormat(try arguments.text(1)).text(time)))
        }
    }
}
