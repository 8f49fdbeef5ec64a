import Charts
import Diagnostics

extension Scene {
    /// The scene as an SVG document with real text, so that it can be searched, copied and read aloud: a picture named
    /// by its title and description, every node with the class of its role, marks with their words as a tooltip.
    ///
    /// Needs no fonts: the reader's are used. Equal scenes give equal text.
    /// - Parameter idPrefix: Set before every id; give each SVG its own when several stand in one page.
    /// - Throws: `scene-coordinate` for a coordinate that is no number.
    public func svg(idPrefix: String = "") throws(Diagnostic) -> String {
        try checkCoordinates()
        var writer = SceneSVGWriter(idPrefix: idPrefix)
        return writer.write(self)
    }
}

private struct SceneSVGWriter {
    private let idPrefix: String
    private var definitions: SVGDefinitions
    private var xml = XMLWriter()

    init(idPrefix: String) {
        self.idPrefix = idPrefix
        definitions = SVGDefinitions(prefix: idPrefix)
    }

    mutating func write(_ scene: Scene) -> String {
        let (width, height) = (SVGNumber.text(scene.width), SVGNumber.text(scene.height))
        var attributes: [XMLWriter.Attribute] = [
            ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
            ("viewBox", "0 0 \(width) \(height)"), ("lang", "zh-CN"), ("role", "img"),
        ]
        let parts = [("title", scene.title), ("desc", scene.description)].filter { !$0.1.isEmpty }
        if let first = parts.first { attributes.append(("aria-labelledby", idPrefix + first.0)) }
        if parts.count == 2 { attributes.append(("aria-describedby", idPrefix + parts[1].0)) }
        xml.open("svg", attributes)
        for (name, text) in parts { xml.leaf(name, [("id", idPrefix + name)], text: text) }

        let head = xml
        xml = XMLWriter()
        xml.open("g")
        if let background = scene.background {
            xml.empty("rect", [("width", width), ("height", height)] + fillAttributes(background))
        }
        for node in scene.nodes { write(node) }
        xml.close("g")
        let body = xml

        xml = head
        definitions.write(to: &xml)
        return xml.text + body.text + "</svg>\n"
    }

    private mutating func write(_ node: SceneNode) {
        var attributes: [XMLWriter.Attribute] = [("class", node.role.rawValue)]
        if node.opacity < 1 { attributes.append(("opacity", SVGNumber.text(node.opacity))) }
        switch node.shape {
        case .group(let offset, let clip, let children):
            if offset != Point(0, 0) { attributes.append(("transform", "translate(\(offset.svg))")) }
            if let clip { attributes.append(("clip-path", definitions.reference(.clip(clip)))) }
            xml.open("g", attributes)
            writeLabel(node)
            for child in children { write(child) }
            xml.close("g")
        case .rect(let rect, let cornerRadius):
            attributes += rect.svgAttributes
            if cornerRadius > 0 { attributes.append(("rx", SVGNumber.text(cornerRadius))) }
            writeShape("rect", attributes, node)
        case .path(let path):
            writeShape("path", attributes + [("d", path.svgData)], node)
        case .text(let run):
            write(run, attributes + (node.fill.map { fillAttributes($0) } ?? []))
        }
    }

    private mutating func writeShape(_ name: String, _ attributes: [XMLWriter.Attribute], _ node: SceneNode) {
        var attributes = attributes
        attributes += node.fill.map { fillAttributes($0) } ?? [("fill", "none")]
        if let stroke = node.stroke { attributes += strokeAttributes(stroke) }
        guard node.label != nil else { return xml.empty(name, attributes) }
        xml.open(name, attributes)
        writeLabel(node)
        xml.close(name)
    }

    private mutating func writeLabel(_ node: SceneNode) {
        if let label = node.label { xml.leaf("title", text: label) }
    }

    private mutating func write(_ run: TextRun, _ attributes: [XMLWriter.Attribute]) {
        let style = run.style
        var attributes = attributes
        attributes += [("font-family", style.svgFamily), ("font-size", SVGNumber.text(style.size))]
        if style.weight != 400 { attributes.append(("font-weight", String(style.weight))) }
        if style.italic { attributes.append(("font-style", "italic")) }
        if run.anchor != .start { attributes.append(("text-anchor", run.anchor.rawValue)) }
        if run.angle != 0 {
            attributes.append(("transform", "rotate(\(SVGNumber.text(run.angle)) \(run.position.svg))"))
        }
        for (line, baseline) in zip(run.lines, run.baselines) {
            let place = [("x", SVGNumber.text(run.position.x)), ("y", SVGNumber.text(run.position.y + baseline))]
            xml.leaf("text", attributes + place, text: line)
        }
    }

    private mutating func fillAttributes(_ paint: Paint) -> [XMLWriter.Attribute] {
        if case .color(let color) = paint { return color.svgAttributes("fill") }
        return [("fill", definitions.reference(.paint(paint)))]
    }

    private mutating func strokeAttributes(_ stroke: Stroke) -> [XMLWriter.Attribute] {
        var attributes: [XMLWriter.Attribute] =
            switch stroke.paint {
            case .color(let color): color.svgAttributes("stroke")
            case .hatch(let line, _, _, _, _): line.svgAttributes("stroke")
            case .linearGradient: [("stroke", definitions.reference(.paint(stroke.paint)))]
            }
        attributes.append(("stroke-width", SVGNumber.text(stroke.width)))
        if stroke.dash.contains(where: { $0 > 0 }) {
            attributes.append(("stroke-dasharray", stroke.dash.map(SVGNumber.text).joined(separator: " ")))
        }
        if stroke.cap != .butt { attributes.append(("stroke-linecap", stroke.cap.rawValue)) }
        if stroke.join != .miter { attributes.append(("stroke-linejoin", stroke.join.rawValue)) }
        return attributes
    }
}

extension TextStyle {
    /// The families, then those that Chinese readers have: macOS, Windows, Android.
    fileprivate var svgFamily: String {
        let own = family.split(separator: ",").map { String($0).trimmingSpaces }
        let common = ["PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "sans-serif"]
        return (own + common.filter { !own.contains($0) })
            .map { $0.contains(" ") ? "'\($0.filter { $0 != "'" })'" : $0 }.joined(separator: ", ")
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
