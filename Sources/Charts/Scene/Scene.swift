/// What a chart comes to: positioned primitives with roles. It knows nothing of data and nothing of Cairo.
///
/// Coordinates are in points (1/72 inch, or 1 px of a 1x picture), the origin top left, y downwards.
public struct Scene: Hashable, Sendable {
    public var width: Double
    public var height: Double
    public var background: Paint?
    /// One line for a reader who skims, and what the chart shows for one who cannot see it.
    public var title: String
    public var description: String
    /// Drawn in order: later ones lie above.
    public var nodes: [SceneNode]

    public init(
        width: Double, height: Double, background: Paint? = .white, title: String = "", description: String = "",
        nodes: [SceneNode] = []
    ) {
        self.width = width
        self.height = height
        self.background = background
        self.title = title
        self.description = description
        self.nodes = nodes
    }
}

/// A primitive or a group of them, with the part it plays.
public struct SceneNode: Hashable, Sendable {
    public indirect enum Shape: Hashable, Sendable {
        /// Children, moved by `offset` and cut at `clip` (in the group's own coordinates).
        case group(offset: Point, clip: Rect?, children: [SceneNode])
        case rect(Rect, cornerRadius: Double)
        case path(Path)
        case text(TextRun)
    }

    /// What the node is for: laws and accessibility are stated over roles.
    public enum Role: String, Hashable, Sendable {
        case plot, mark, dataLabel, axisLine, gridLine, tick, axisLabel, axisTitle, legendSymbol, legendLabel,
            legendTitle
        case title, subtitle, note, header, background, annotation
    }

    public var shape: Shape
    public var role: Role
    public var fill: Paint?
    public var stroke: Stroke?
    public var opacity: Double
    /// For a mark: what it stands for, in words (`7月：5600件`).
    public var label: String?

    public init(
        _ shape: Shape, role: Role, fill: Paint? = nil, stroke: Stroke? = nil, opacity: Double = 1, label: String? = nil
    ) {
        self.shape = shape
        self.role = role
        self.fill = fill
        self.stroke = stroke
        self.opacity = opacity
        self.label = label
    }
}

public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

public struct Rect: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var maxX: Double { x + width }
    public var maxY: Double { y + height }

    /// Whether the insides of both share a point: rectangles that only touch do not.
    public func overlaps(_ other: Rect) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }
}

public struct Path: Hashable, Sendable {
    public enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        /// Cubic Bézier: two control points and the end.
        case curve(Point, Point, Point)
        /// Part of a circle, angles in radians clockwise from the positive x axis.
        case arc(center: Point, radius: Double, from: Double, to: Double, clockwise: Bool)
        case close
    }

    public var elements: [Element]

    public init(_ elements: [Element] = []) {
        self.elements = elements
    }
}

/// An sRGB colour, components 0…1.
public struct Color: Hashable, Sendable {
    public var red: Double
    public var green: Double
    public var blue: Double
    public var alpha: Double

    public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }
}

public enum Paint: Hashable, Sendable {
    case color(Color)
    /// Parallel lines over a ground, for printers without colour; angle in degrees, spacing and width in points.
    case hatch(line: Color, ground: Color, angle: Double, spacing: Double, width: Double)
    /// From one point to another of the unit square over the shape's bounds.
    case linearGradient(from: Point, to: Point, stops: [GradientStop])

    public struct GradientStop: Hashable, Sendable {
        public var offset: Double
        public var color: Color

        public init(offset: Double, color: Color) {
            self.offset = offset
            self.color = color
        }
    }

    public static let white = Paint.color(Color(red: 1, green: 1, blue: 1))
}

public struct Stroke: Hashable, Sendable {
    public enum Cap: String, Hashable, Sendable { case butt, round, square }
    public enum Join: String, Hashable, Sendable { case miter, round, bevel }

    public var paint: Paint
    public var width: Double
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    public var dash: [Double]
    public var cap: Cap
    public var join: Join

    public init(_ paint: Paint, width: Double = 1, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
        self.paint = paint
        self.width = width
        self.dash = dash
        self.cap = cap
        self.join = join
    }
}

/// One or several lines of text at a point.
public struct TextRun: Hashable, Sendable {
    public enum Anchor: String, Hashable, Sendable { case start, middle, end }
    public enum Baseline: String, Hashable, Sendable { case alphabetic, top, middle, bottom }

    /// Already broken into lines.
    public var lines: [String]
    public var position: Point
    public var anchor: Anchor
    /// What of the block of lines lies at `position.y`; `alphabetic` is the first line's.
    public var baseline: Baseline
    /// Degrees clockwise around `position`.
    public var angle: Double
    public var style: TextStyle

    public init(
        _ lines: [String], at position: Point, anchor: Anchor = .start, baseline: Baseline = .alphabetic,
        angle: Double = 0, style: TextStyle
    ) {
        self.lines = lines
        self.position = position
        self.anchor = anchor
        self.baseline = baseline
        self.angle = angle
        self.style = style
    }
}

public struct TextStyle: Hashable, Sendable {
    /// A font family, or several separated by commas in order of preference.
    public var family: String
    /// Points.
    public var size: Double
    /// CSS weight: 400 normal, 700 bold.
    public var weight: Int
    public var italic: Bool
    /// Baseline to baseline, as a multiple of the size.
    public var lineHeight: Double

    public init(
        family: String = "Noto Sans CJK SC", size: Double, weight: Int = 400, italic: Bool = false,
        lineHeight: Double = 1.3
    ) {
        self.family = family
        self.size = size
        self.weight = weight
        self.italic = italic
        self.lineHeight = lineHeight
    }
}
