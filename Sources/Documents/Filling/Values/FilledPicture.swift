import Expressions
import Tables

/// A picture that a template prints: `{{ chart("charts/cases.yaml", width="12cm") }}`.
public struct FilledPicture: Members, Hashable {
    /// PNG for every reader.
    public let png: [UInt8]
    /// SVG beside it for those that can show it.
    public let svg: String?
    /// Points.
    public let width: Double
    public let height: Double
    /// For one who cannot see the picture.
    public let alternative: String
    /// The picture's name in the document.
    public let name: String

    public init(
        png: [UInt8], svg: String? = nil, width: Double, height: Double, alternative: String, name: String
    ) {
        self.png = png
        self.svg = svg
        self.width = width
        self.height = height
        self.alternative = alternative
        self.name = name
    }

    public var memberNames: [String] { ["printed", "width", "height"] }
    public var value: Value? { nil }

    public func member(_ name: String) -> Operand? {
        switch name {
        case "printed": .value(.text(alternative))
        case "width": .value(.real(width))
        case "height": .value(.real(height))
        default: nil
        }
    }
}
