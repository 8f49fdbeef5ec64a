import Charts
import Diagnostics
import Testing

@testable import Drawing

@Suite struct SceneSVGTests {
    @Test func writesRealTextAndWords() throws {
        let scene = Scene(
            width: 100, height: 50.5, title: "办件 & 量", description: "<上升>",
            nodes: [
                SceneNode(
                    .rect(Rect(x: 1, y: 2.5, width: 10, height: 20), cornerRadius: 2), role: .mark,
                    fill: .color(Color(red: 0, green: 0.5, blue: 1, alpha: 0.25)), label: "7月：5600件"),
                SceneNode(
                    .text(
                        TextRun(
                            ["一", "二"], at: Point(50, 10), anchor: .middle, baseline: .top,
                            style: TextStyle(size: 10))), role: .axisLabel,
                    fill: .color(Color(red: 0, green: 0, blue: 0))),
            ])
        #expect(
            try scene.svg(idPrefix: "a-") == """
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50.5" viewBox="0 0 100 50.5" lang="zh-CN" \
                role="img" aria-labelledby="a-title" aria-describedby="a-desc">
                  <title id="a-title">办件 &amp; 量</title>
                  <desc id="a-desc">&lt;上升&gt;</desc>
                <g>
                  <rect width="100" height="50.5" fill="#ffffff"/>
                  <rect class="mark" x="1" y="2.5" width="10" height="20" rx="2" fill="#0080ff" fill-opacity="0.25">
                    <title>7月：5600件</title>
                  </rect>
                  <text class="axisLabel" fill="#000000" font-family="'Noto Sans CJK SC', 'PingFang SC', \
                'Microsoft YaHei', 'Source Han Sans SC', sans-serif" font-size="10" text-anchor="middle" x="50" \
                y="18.8">一</text>
                  <text class="axisLabel" fill="#000000" font-family="'Noto Sans CJK SC', 'PingFang SC', \
                'Microsoft YaHei', 'Source Han Sans SC', sans-serif" font-size="10" text-anchor="middle" x="50" \
                y="31.8">二</text>
                </g>
                </svg>

                """)
    }

    @Test func definesEachPaintAndClipOnce() throws {
        var scene = SampleScenes.everything
        scene.nodes += scene.nodes
        let svg = try scene.svg()
        #expect(svg.components("<pattern") == 2)
        #expect(svg.components("<linearGradient") == 2)
        #expect(svg.components("<clipPath") == 2)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0004, "0"), (1.5, "1.5"), (-2.0005, "-2.001"), (1200, "1200"), (0.1 + 0.2, "0.3"),
    ])
    func numbers(value: Double, text: String) {
        #expect(SVGNumber.text(value) == text)
    }

    @Test func arcs() {
        let half = Path([.arc(center: Point(0, 0), radius: 2, from: 0, to: .pi, clockwise: true)])
        #expect(half.svgData == "M2,0A2 2 0 0 1 -2,0")
        let back = Path([.arc(center: Point(0, 0), radius: 2, from: 0, to: .pi, clockwise: false)])
        #expect(back.svgData == "M2,0A2 2 0 0 0 -2,0")
        let whole = Path([.arc(center: Point(0, 0), radius: 2, from: 0, to: 2 * .pi, clockwise: true), .close])
        #expect(whole.svgData == "M2,0A2 2 0 0 1 -2,0A2 2 0 0 1 2,0Z")
    }

    @Test func refusesCoordinatesThatAreNoNumbers() {
        let node = SceneNode(
            .rect(Rect(x: .infinity, y: 0, width: 1, height: 1), cornerRadius: 0), role: .mark)
        #expect(throws: Diagnostic.coordinate(.infinity, of: "mark")) {
            try Scene(width: 10, height: 10, nodes: [node]).svg()
        }
    }

    @Test func controlCharactersCannotBreakTheFile() {
        #expect(XMLWriter.escaped("a\u{1}\"<&>\n") == "a\u{FFFD}&quot;&lt;&amp;&gt;&#10;")
    }
}

extension String {
    /// Into how many parts `separator` cuts the text.
    fileprivate func components(_ separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}
