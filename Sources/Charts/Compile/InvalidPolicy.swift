import Tables
import Trees

/// What becomes of rows in which a channel's number is missing. Source: vega-lite `invalid.ts`.
enum InvalidPolicy: String {
    /// They are left out everywhere.
    case filter
    /// Paths break there, other marks are left out, and scales do not count them.
    case breakPaths = "break-paths-filter-domains"
    /// As before, but scales of paths count their rows.
    case breakPathsShowPaths = "break-paths-show-path-domains"
    /// As before, but all scales count their rows.
    case breakPathsShowAll = "break-paths-show-domains"
    /// They are drawn at zero.
    case show

    /// Whether scales leave the rows out.
    func filtersDomains(_ mark: MarkType) -> Bool {
        switch self {
        case .filter, .breakPaths: true
        case .breakPathsShowPaths: !mark.isPath
        case .breakPathsShowAll, .show: false
        }
    }
}

extension UnitModel {
    var invalidPolicy: InvalidPolicy {
        if properties.isNull("invalid") { return .show }
        return properties.string("invalid").flatMap(InvalidPolicy.init) ?? .breakPathsShowPaths
    }

    /// Whether rows with missing values are drawn nevertheless.
    var showsInvalid: Bool { invalidPolicy == .show }

    /// Whether a row needs a number in this channel: not where the scale says what stands for none.
    func needsNumber(_ channel: Channel) -> Bool { invalidOutputs[channel.scaled ?? channel] == nil }
}
