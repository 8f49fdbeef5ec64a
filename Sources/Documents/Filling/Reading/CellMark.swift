/// A tag that changes its cell instead of its text: `{% cellbg "FFFF00" %}`, `{% colspan 3 %}`, `{% vm %}`, `{% hm %}`.
enum CellMark: Hashable {
    case background(String)
    case columnSpan(String)
    /// The cell and those that a loop makes under it become one.
    case mergedDown
    /// The cell and those that a loop makes beside it become one.
    case mergedAcross

    init?(_ tag: FillTag) {
        switch tag.keyword {
        case "cellbg": self = .background(tag.rest)
        case "colspan": self = .columnSpan(tag.rest)
        case "vm" where tag.rest.isEmpty: self = .mergedDown
        case "hm" where tag.rest.isEmpty: self = .mergedAcross
        default: return nil
        }
    }

    /// What the template engine must be asked.
    var outputs: [(expression: String, output: Story.Output)] {
        switch self {
        case .background(let color): [(color, .background)]
        case .columnSpan(let count): [(count, .columnSpan)]
        case .mergedDown: [("loop.first", .isFirstDown)]
        case .mergedAcross: [("loop.first", .isFirstAcross), ("loop.length", .roundsAcross)]
        }
    }
}
