import Diagnostics
import Testing
import Trees

@Suite struct TreeTests {
    @Test func jsonKeepsOrderAndDigits() throws {
        let tree = try Tree(json: #"{"b": 1.50, "a": [true, null, "\u4e07\ud83d\ude00"], "c": {}}"#)
        #expect(tree.entries?.map(\.key) == ["b", "a", "c"])
        #expect(tree["b"]?.content == .number("1.50"))
        #expect(tree["a"]?.list?.map(\.content) == [.boolean(true), .null, .string("万😀")])
    }

    @Test func jsonNodesKnowTheirPlace() throws {
        let tree = try Tree(json: "{\n  \"名\": \"值\",\n  \"数\": 12\n}", file: "a.json")
        #expect(tree["数"]?.place == Place(file: "a.json", line: 3, column: 8))
    }

    @Test(arguments: ["{\"a\": 1", "[1, 2", "{\"a\" 1}", "[1] 2", "01x", ""])
    func jsonThatIsNoneIsAnError(text: String) {
        #expect(throws: Diagnostic.self) { try Tree(json: text, file: "a.json") }
    }

    @Test(arguments: ["null", "null\n", " null \r\n", "true\n", "1.50\n", "\"甲\"\n"])
    func aScalarIsADocument(text: String) throws {
        let tree = try Tree(json: text)
        #expect(try Tree(json: tree.json).content == tree.content)
    }

    @Test(arguments: ["null x", "nullx", "nul\n", " \n", "null,"])
    func whatOnlyBeginsLikeAScalarIsNone(text: String) {
        #expect(throws: Diagnostic.self) { try Tree(json: text) }
    }

    @Test func aKeyTwiceIsAnError() {
        let json = #expect(throws: Diagnostic.self) { try Tree(json: "{\"a\": 1,\n \"a\": 2}") }
        #expect(json?.code == "duplicate-key")
        #expect(json?.place.line == 2)
        let yaml = #expect(throws: Diagnostic.self) { try Tree(yaml: "a: 1\na: 2") }
        #expect(yaml?.code == "duplicate-key")
    }

    @Test func yamlReadsCoreScalarsOnly() throws {
        let tree = try Tree(yaml: "[true, yes, 12, -0.5, 1e3, 007, 2016-07-04, ~, '12', 12:30]", firstLine: 5)
        let contents: [Tree.Content] = [
            .boolean(true), .string("yes"), .number("12"), .number("-0.5"), .number("1e3"), .string("007"),
            .string("2016-07-04"), .null, .string("12"), .string("12:30"),
        ]
        #expect(tree.list?.map(\.content) == contents)
        #expect(tree.place.line == 5)
    }

    @Test func yamlErrorNamesTheLine() {
        let error = #expect(throws: Diagnostic.self) {
            try Tree(yaml: "a: 1\nb: [1, 2\nc: 3", file: "m.yaml", firstLine: 10)
        }
        #expect(error?.code == "malformed-yaml")
        #expect(error?.place.file == "m.yaml")
        #expect(error?.place.line == 12)
    }
}

/// Texts made to exhaust whoever reads them: each an error, within bounds of time and memory.
@Suite(.timeLimit(.minutes(5))) struct HostileTreeTests {
    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func nestedWithoutEnd(opening: String) {
        for text in [
            String(repeating: opening, count: 100_000),
            String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
        ] {
            #expect(throws: Diagnostic.self) { try Tree(json: text) }
            #expect(throws: Diagnostic.self) { try Tree(yaml: text) }
        }
    }

    @Test func indentedWithoutEnd() {
        #expect(throws: Diagnostic.self) { try Tree(yaml: String(repeating: "- ", count: 100_000) + "a") }
        let nested = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(throws: Diagnostic.self) { try Tree(yaml: nested) }
    }

    /// Each line repeats the one above nine times: a billion nodes of the last.
    @Test func aliasesOfAliases() throws {
        let lines = (1...9).map { level in
            "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        let error = #expect(throws: Diagnostic.self) { try Tree(yaml: "a0: &a0 x\n" + lines.joined()) }
        #expect(error?.code == "malformed-yaml")
        #expect(try Tree(yaml: "a: &a [1, 2]\nb: [*a, *a]")["b"]?.list?.count == 2)
    }

    @Test func manyKeysAndLongTexts() throws {
        let keys = (0..<200_000).map { "k\($0): 1\n" }.joined()
        #expect(try Tree(yaml: keys).entries?.count == 200_000)
        #expect(try Tree(yaml: "a: " + String(repeating: "x", count: 4 << 20))["a"]?.string?.utf8.count == 4 << 20)
        #expect(try Tree(yaml: "[" + String(repeating: "a,", count: 200_000) + "]").list?.count == 200_000)
    }
}

@Suite struct JSONWriterTests {
    @Test func shortMembersShareALine() {
        let tree: Tree = ["名": "办件\"量\"\n", "值": [1, 2.5, true, nil], "空": [:], "层": ["内": [["甲": 1]]]]
        let expected = """
            {
              "名": "办件\\"量\\"\\n",
              "值": [1, 2.5, true, null],
              "空": {},
              "层": {
                "内": [
                  {"甲": 1}
                ]
              }
            }

            """
        #expect(tree.json == expected)
    }

    @Test func whatIsWrittenReadsBack() throws {
        let text = #"{"a": [1.50, "\u0001", {"b": null}], "c": -0.0}"#
        let tree = try Tree(json: text)
        #expect(try Tree(json: tree.json).contents == tree.contents)
    }
}

extension Tree {
    /// This tree without places, for comparison.
    fileprivate var contents: Tree {
        switch content {
        case .list(let items): Tree(.list(items.map(\.contents)))
        case .object(let entries): Tree(.object(entries.map { Entry(key: $0.key, value: $0.value.contents) }))
        default: Tree(content)
        }
    }
}
