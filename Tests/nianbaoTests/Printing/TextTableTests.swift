import Testing

@testable import nianbao

@Suite struct TextTableTests {
    @Test func hanCharactersTakeTwoCells() {
        #expect(terminalWidth("办件量 5.6万件") == 14)
        #expect(terminalWidth("（一）") == 6)
        #expect(terminalWidth("e\u{301}") == 1)
    }

    @Test func columnsAlign() {
        let table = TextTable(
            header: ["部门", "办件量"], alignments: [.left, .right], rows: [["公安局", "7"], ["人社", "12345"]])
        #expect(
            table.text == """
                部门    办件量
                ──────  ──────
                公安局       7
                人社     12345

                """)
    }
}
