import Charts

/// Patterns, gradients and clips of an SVG, in order of first use, each once.
struct SVGDefinitions {
    enum Definition: Hashable {
        case paint(Paint)
        case clip(Rect)
    }

    /// Set before every id, so that several SVGs can stand in one page.
    let prefix: String
    private(set) var all: [Definition] = []
    private var numbers: [Definition: Int] = [:]

    init(prefix: String) {
        self.prefix = prefix
    }

    /// `url(#…)` for a definition, which is noted down when it is new.
    mutating func reference(_ definition: Definition) -> String {
        let number = numbers[definition] ?? all.count
        if number == all.count {
            numbers[definition] = number
            all.append(definition)
        }
        return "url(#\(id(number)))"
    }

    private func id(_ number: Int) -> String { "\(prefix)d\(number)" }

    func write(to xml: inout XMLWriter) {
        guard !all.isEmpty else { return }
        xml.open("defs")
        for (number, definition) in all.enumerated() {
            switch definition {
            case .paint(let paint): SVGDefinitions.write(paint, id: id(number), to: &xml)
            case .clip(let rect):
                xml.open("clipPath", [("id", id(number))])
                xml.empty("rect", rect.svgAttributes)
                xml.close("clipPath")
            }
        }
        xml.close("defs")
    }

    private static func write(_ paint: Paint, id: String, to xml: inout XMLWriter) {
        switch paint {
        case .color: break
        case .hatch(let line, let ground, let angle, let spacing, let width):
            let side = SVGNumber.text(spacing)
            xml.open(
                "pattern",
                [
                    ("id", id), ("patternUnits", "userSpaceOnUse"), ("width", side), ("height", side),
                    ("patternTransform", "rotate(\(SVGNumber.text(angle)))"),
                ])
            xml.empty("rect", [("width", side), ("height", side)] + ground.svgAttributes("fill"))
            xml.empty(
                "rect",
                [
                    ("y", SVGNumber.text((spacing - width) / 2)), ("width", side), ("height", SVGNumber.text(width)),
                ] + line.svgAttributes("fill"))
            xml.close("pattern")
        case .linearGradient(let from, let to, let stops):
            xml.open(
                "linearGradient",
                [
                    ("id", id), ("x1", SVGNumber.text(from.x)), ("y1", SVGNumber.text(from.y)),
                    ("x2", SVGNumber.text(to.x)), ("y2", SVGNumber.text(to.y)),
                ])
            for stop in stops {
                let attributes = stop.color.svgAttributes("stop-color", opacity: "stop-opacity")
                xml.empty("stop", [("offset", SVGNumber.text(stop.offset))] + attributes)
            }
            xml.close("linearGradient")
        }
    }
}

extension Rect {
    var svgAttributes: [XMLWriter.Attribute] {
        [
            ("x", SVGNumber.text(x)), ("y", SVGNumber.text(y)), ("width", SVGNumber.text(width)),
            ("height", SVGNumber.text(height)),
        ]
    }
}

extension Color {
    /// `#1f77b4`
    var hex: String {
        let rgb = PixelColor(self).argb & 0xFFFFFF
        return "#" + String(String(0x1000000 + rgb, radix: 16).dropFirst())
    }

    func svgAttributes(_ name: String, opacity: String? = nil) -> [XMLWriter.Attribute] {
        [(name, hex)] + (alpha < 1 ? [(opacity ?? "\(name)-opacity", SVGNumber.text(alpha))] : [])
    }
}
