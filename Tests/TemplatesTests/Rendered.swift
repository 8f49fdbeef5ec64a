import Diagnostics
import Expressions
import Tables
import Templates

/// What tests print.
let sample = Record([
    ("n", .value(.integer(7))), ("ratio", .value(.exact(Exact(965, scale: 3)))), ("none", .null),
    ("flag", .value(.boolean(true))), ("name", .value(.text("民政局"))), ("nan", .value(.real(.nan))),
    ("xs", .list([3, 1, 2].map { .value(.integer($0)) })), ("empty", .list([])),
    (
        "rows",
        .list([
            .object(Record([("name", .value(.text("甲"))), ("cases", .value(.integer(12)))])),
            .object(Record([("name", .value(.text("乙"))), ("cases", .value(.integer(5)))])),
        ])
    ),
    (
        "cases",
        .object(
            Record([
                (
                    "total",
                    .object(Record([("printed", .value(.text("5.6万"))), ("growth", .null)], value: .integer(56_000)))
                ),
                ("open", .object(Record([("unit", .value(.text("件")))], value: .integer(41)))),
            ]))
    ),
])

func rendered(_ source: String, options: Template.Options = Template.Options()) throws -> String {
    try Template(source, options: options).render(
        scope: sample, functions: FunctionTable.standard.merging(.jinjaFunctions))
}

func fault(_ source: String) -> Diagnostic? {
    do {
        _ = try rendered(source)
        return nil
    } catch {
        return error as? Diagnostic
    }
}
