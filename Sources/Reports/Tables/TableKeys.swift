import Diagnostics
import Metrics
import Numerals
import Tables
import Trees

/// What a `table` block says beyond its query:
///
///     columns: [受理部门, {column: cases.total, bar: true}, {column: projects.amount, title: 投资额, scale: yi, places: 2}]
///     total: 合计            # a last row over all groups, computed from the records and not from the rows
///     caption: 各部门办件情况
///     note: 退件不计入按时办结率
struct TableKeys: Hashable, Sendable {
    struct Shown: Hashable, Sendable {
        let column: String
        let title: String?
        let scale: MyriadScale?
        let places: Int?
        /// The title of a column of bars beside this one; `nil` for none.
        let bar: String?
        let place: Place
    }

    /// `nil` shows every column of the result.
    let columns: [Shown]?
    let total: String?
    let caption: String?
    let note: String?

    static let names = ["columns", "total", "caption", "note", "name"]

    init(_ tree: Tree) throws {
        var reader = KeyReader(tree)
        total = reader.text("total")
        caption = reader.text("caption")
        note = reader.text("note")
        if let items = tree["columns"] {
            guard let list = items.list else { throw Diagnostics([.keyType("columns", "[…]", at: items.place)]) }
            var shown: [Shown] = []
            for item in list {
                if let name = item.scalarText {
                    shown.append(Shown(column: name, title: nil, scale: nil, places: nil, bar: nil, place: item.place))
                    continue
                }
                var inner = KeyReader(item)
                guard let name = inner.text("column") else {
                    reader.found.append(.keyMissing("column", at: item.place))
                    continue
                }
                shown.append(
                    Shown(
                        column: name, title: inner.text("title"),
                        scale: inner.choice("scale", ScaleWord.self)?.scale,
                        places: inner.integer("places", in: 0...10), bar: inner.bar(), place: item.place))
                reader.found += inner.found
            }
            columns = shown
        } else {
            columns = nil
        }
        _ = try Diagnostics.throwErrors(in: reader.found)
    }
}

extension Table {
    /// The columns of a result that the keys print: all, where they name none.
    func shownColumns(_ keys: TableKeys) -> [Column] {
        keys.columns?.compactMap { self[$0.column] } ?? columns.filter { !$0.namesFigures }
    }
}

/// How notebooks write the units that Chinese counts in.
enum ScaleWord: String, CaseIterable {
    case none, wan, yi

    var scale: MyriadScale {
        switch self {
        case .none: .none
        case .wan: .wan
        case .yi: .yi
        }
    }
}

extension KeyReader {
    /// `bar: true`, or `bar: 占比图` with a title of one's own.
    fileprivate mutating func bar() -> String? {
        guard let value = tree["bar"], !value.isNull else { return nil }
        if let flag = value.boolean { return flag ? "图示" : nil }
        return text("bar")
    }
}
