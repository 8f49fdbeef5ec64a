import Diagnostics
import Testing
import Trees

@testable import Charts

struct DecodingTests {
    @Test func namesWhatIsNotSupportedByItsPath() throws {
        let tree: Tree = [
            "mark": ["type": "bar", "colour": "red"], "encoding": ["x": ["field": "a", "type": "nominal"]],
        ]
        let warnings = try Specification.decode(tree).warnings
        #expect(warnings.map(\.code) == ["chart-unsupported"])
        #expect(warnings.map(\.place.field) == ["mark.colour"])
    }

    @Test func refusesAnUnknownMark() {
        #expect(throws: Diagnostics.self) { try Specification.decode(["mark": "bars", "encoding": [:]]) }
    }

    @Test func readsPathsOfFields() {
        #expect(columnName("a\\.b") == "a.b")
        #expect(columnName("['a b'].c") == "a b.c")
        #expect(columnName("items[0].x") == "items[0].x")
    }

    @Test func refusesEndlessNesting() {
        let deep = (0..<40).reduce(["mark": "bar", "encoding": [:]] as Tree) { inner, _ in
            Tree(.object([.init(key: "layer", value: Tree(.list([inner])))]))
        }
        #expect(throws: Diagnostics.self) { try Specification.decode(deep) }
    }
}
