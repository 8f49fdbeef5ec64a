/// What a field, a constant or a fixed value is shown by.
public enum Channel: String, Hashable, Sendable, CaseIterable {
    case x, y, x2, y2, xOffset, yOffset
    case theta, theta2, radius, radius2
    case color, fill, stroke
    case opacity, fillOpacity, strokeOpacity, strokeWidth, size, shape, strokeDash, angle
    case text, detail, order, key
    case row, column, facet
    case tooltip, href, url, description
    case xError, xError2, yError, yError2

    /// The channel whose scale this one uses; `nil` for channels without a scale.
    var scaled: Channel? {
        switch self {
        case .x, .x2: .x
        case .y, .y2: .y
        case .theta, .theta2: .theta
        case .radius, .radius2: .radius
        case .xOffset, .yOffset, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size,
            .shape, .strokeDash, .angle:
            self
        default: nil
        }
    }

    /// The second channel of a range (`x2` of `x`).
    var secondary: Channel? {
        switch self {
        case .x: .x2
        case .y: .y2
        case .theta: .theta2
        case .radius: .radius2
        default: nil
        }
    }

    var isSecondary: Bool { self == .x2 || self == .y2 || self == .theta2 || self == .radius2 }
    var isPosition: Bool { self == .x || self == .y }
    var isPolar: Bool { self == .theta || self == .radius }
    var isOffset: Bool { self == .xOffset || self == .yOffset }
    var isColor: Bool { self == .color || self == .fill || self == .stroke }
    /// Meaningless on paper: read, checked and left out.
    var isInteractive: Bool { self == .tooltip || self == .href || self == .key || self == .description }

    /// Whether its `value` may be an expression of the row.
    var takesExpressions: Bool {
        switch self {
        case .x, .y, .x2, .y2, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size,
            .shape, .strokeDash, .angle, .text:
            true
        default: false
        }
    }

    /// What its `value` is.
    var valueKind: PropertyKind {
        switch self {
        case .color, .fill, .stroke: .color
        case .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size, .angle, .xOffset, .yOffset: .number
        case .strokeDash: .numbers
        default: .open
        }
    }

    /// The offset that lies inside this position channel's bands.
    var offset: Channel? {
        switch self {
        case .x: .xOffset
        case .y: .yOffset
        default: nil
        }
    }
}
