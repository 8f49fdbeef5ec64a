/// What stands in the body, one under the other.
enum FlowItem: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(FlowTable)

    var isTable: Bool {
        if case .table = self { true } else { false }
    }

    var markup: Markup {
        switch self {
        case .paragraph(let paragraph): paragraph.markup
        case .table(let table): table.markup
        }
    }

    /// Starts a new page with this item.
    mutating func breakPageBefore() {
        switch self {
        case .paragraph(var paragraph):
            paragraph.properties.pageBreakBefore = true
            self = .paragraph(paragraph)
        case .table(var table):
            table.header = table.header.map { cell in
                var cell = cell
                cell.properties.pageBreakBefore = true
                return cell
            }
            self = .table(table)
        }
    }

    /// Keeps the end of this item on the page of what follows.
    mutating func keepWithNext() {
        switch self {
        case .paragraph(var paragraph):
            paragraph.properties.keepNext = true
            self = .paragraph(paragraph)
        case .table(var table):
            table.keepLastRow()
            self = .table(table)
        }
    }
}
