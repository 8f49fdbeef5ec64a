import Expressions
import Tables

extension FunctionTable {
    /// The standard functions, and those of Vega's that know of formats, calendars, distributions and objects.
    static let charts = [formats, calendar, distributions, objects, bands].reduce(standard) { $0.merging($1) }

    private static let formats: FunctionTable = ["timeFormat", "utcFormat"].reduce(
        FunctionTable().adding("format", "value specifier") { arguments in
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

    /// Names of months and days by their numbers from 0, and moments a number of periods away.
    private static let calendar: FunctionTable = {
        var table = FunctionTable()
        for (name, pattern, isMonth) in [
            ("monthFormat", "%B", true), ("monthAbbrevFormat", "%b", true), ("dayFormat", "%A", false),
            ("dayAbbrevFormat", "%a", false),
        ] {
            table = table.adding(name, "number") { arguments in
                let number = try arguments.integer(0)
                guard (0..<(isMonth ? 12 : 7)).contains(number) else { return .value(.text("")) }
                // The first of January 2012 was a Sunday.
                let moment = isMonth ? Moment(year: 2012, month: number + 1) : Moment(year: 2012, date: number + 1)
                return .value(.text(TimeFormat(pattern).text(moment.time)))
            }
        }
        for name in ["timeOffset", "utcOffset"] {
            table = table.adding(name, "unit time step?") { arguments in
                guard let unit = TimeUnit(try arguments.text(0)),
                    let time = Cells.number(Dates.instant(try arguments.value(1)))
                else { return .null }
                return .value(Cells.instant(unit.end(time, steps: try arguments.integer(2, default: 1))))
            }
        }
        return table
    }()

    private static let bands = FunctionTable()
        .adding("bandspace", "count paddingInner? paddingOuter?") { arguments in
            let count = try arguments.real(0)
            guard count > 0 else { return .value(.real(0)) }
            let inner = arguments.has(1) ? try arguments.real(1) : 0,
                outer = arguments.has(2) ? try arguments.real(2) : 0
            let space = count - inner + outer * 2
            return .value(.real(space > 0 ? space : 1))
        }

    private static let objects: FunctionTable = FunctionTable()
        .adding("pluck", "items name") { arguments in
            let name = try arguments.text(1)
            return .list(
                try arguments.list(0).map { item in
                    guard case .object(let members) = item else { return .null }
                    return try members.member(name) ?? .null
                })
        }
        .adding("merge", "objects*") { arguments in
            let members = try arguments.positional.flatMap { object -> [(name: String, operand: Operand)] in
                guard case .object(let members) = object else { return [] }
                return try members.memberNames.compactMap { name in try members.member(name).map { (name, $0) } }
            }
            return .object(Record(members))
        }
}
