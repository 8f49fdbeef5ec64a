import Diagnostics
import Testing
import Trees

@testable import Charts

/// A value that a property cannot take is named by its path, and the chart is drawn without it.
struct ValueSilenceTests {
    private func named(_ mark: [(String, Tree)] = [], x: [(String, Tree)] = [], color: Tree? = nil, config: Tree = [:])
        throws -> [String]
    {
        var encoding: [(String, Tree)] = [
            ("x", Draft.object([("field", "a"), ("type", "nominal")] + x)),
            ("y", ["field": "b", "type": "quantitative"]),
        ]
        if let color { encoding.append(("color", color)) }
        let chart = try compileChart(
            [
                "data": ["values": [["a": "甲", "b": 28], ["a": "乙", "b": 55]]], "config": config,
                "mark": Draft.object([("type", "bar")] + mark), "encoding": Draft.object(encoding),
            ], measuring: EmMeasuring())
        return chart.warnings.compactMap(\.place.field)
    }

    @Test func valuesOfTheWrongKindAreNamed() throws {
        #expect(
            try named([("opacity", "much"), ("fill", "blurple"), ("clip", 1)]) == [
                "mark.opacity", "mark.fill", "mark.clip",
            ])
        #expect(
            try named(x: [("axis", ["orient": "middle", "labelAngle": "45", "format": "plainly"])])
                == ["encoding.x.axis.orient", "encoding.x.axis.labelAngle", "encoding.x.axis.format"])
        #expect(try named(config: ["legend": ["orient": "beside"]]) == ["config.legend.orient"])
    }

    @Test func formattersThatNobodyRegisteredAreNamed() throws {
        #expect(try named(x: [("axis", ["formatType": "pretty"])]) == ["encoding.x.axis.formatType"])
        #expect(try named(config: ["customFormatTypes": true]) == ["config.customFormatTypes"])
        #expect(try named(config: ["numberFormatType": "pretty"]) == ["config.numberFormatType"])
    }

    @Test func schemesAndColoursThatThereAreNotAreNamed() throws {
        let color: Tree = ["field": "a", "type": "nominal", "scale": ["scheme": "tableu10"]]
        #expect(try named(color: color) == ["encoding.color.scale.scheme"])
        let range: Tree = ["field": "a", "type": "nominal", "scale": ["range": ["red", "grene"]]]
        #expect(try named(color: range) == ["encoding.color.scale.range[1]"])
        #expect(try named(color: ["value": "grene"]) == ["encoding.color.value"])
    }

    @Test func propertiesOfAnotherKindOfScaleAreNamed() throws {
        #expect(try named(x: [("scale", ["zero": false, "paddingInner": 0.2])]) == ["encoding.x.scale.zero"])
    }

    @Test func everySchemeOfVegaIsThere() {
        for name in ["turbo", "cividis", "rainbow", "goldgreen", "lightmulti", "darkred", "observable10"] {
            #expect(Schemes.named(name) != nil, "\(name)")
        }
        #expect(Schemes.named("turbo")?.colors.count == 64)
    }
}
