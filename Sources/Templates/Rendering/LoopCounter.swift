import Expressions
import Tables

/// Jinja's `loop`: where a round stands among all rounds.
struct LoopCounter {
    let items: [Operand]

    func record(at index: Int) -> Record {
        func number(_ value: Int) -> Operand { .value(.integer(value)) }
        return Record([
            ("index", number(index + 1)), ("index0", number(index)), ("revindex", number(items.count - index)),
            ("revindex0", number(items.count - index - 1)), ("first", .value(.boolean(index == 0))),
            ("last", .value(.boolean(index == items.count - 1))), ("length", number(items.count)),
            ("previtem", index > 0 ? items[index - 1] : .null),
            ("nextitem", index + 1 < items.count ? items[index + 1] : .null),
        ])
    }
}
