import Diagnostics
import Testing

@testable import Documents

/// Sheets: texts, numbers and formulas in cells, and rows that are repeated.
struct WorkbookFillTests {
    @Test func aCellOfOneNumberIsANumberAndOthersAreTexts() throws {
        let facts = try WorkbookFacts(
            rows: sheetRow(1, 0, 1, 2), strings: ["{{ 办件量 }}", "办件{{ 办件量 }}件", "{{ 办件量|wan }}"])
        #expect(try facts.cells() == ["A1=56000", "B1:办件56000件", "C1:5万"])
        #expect(try facts.values("//*[local-name()='c']/@s") == ["1", "1", "1"])
    }

    @Test func textsKeepTheirLooksAcrossRuns() throws {
        let rich = """
            <r><t xml:space="preserve">本区 </t></r><r><rPr><b/><sz val="11"/></rPr><t>{{ 部</t></r>\
            <r><rPr><i/></rPr><t>门 }}</t></r><r><t>！</t></r><rPh sb="0" eb="1"><t>ベン</t></rPh>
            """
        let facts = try WorkbookFacts(rows: sheetRow(1, 0), strings: [rich])
        #expect(
            facts.xml().contains(
                """
                <c r="A1" s="1" t="inlineStr"><is><r><t xml:space="preserve">本区 </t></r><r><rPr><b/><sz val="11"/>\
                </rPr><t>公安局</t></r><r><t>！</t></r></is></c>
                """), "\(facts.xml())")
    }

    @Test func otherCellsOfOneTextAndOtherTextsStay() throws {
        let facts = try WorkbookFacts(rows: sheetRow(1, 0, 1) + sheetRow(2, 1, 0), strings: ["部门", "{{ 部门 }}"])
        #expect(try facts.cells() == ["A1(s)=0", "B1:公安局", "A2:公安局", "B2(s)=0"])
    }

    @Test func aCellLeftEmptyIsNoText() throws {
        let facts = try WorkbookFacts(rows: sheetRow(1, 0), strings: ["{% if 假 %}{{ 办件量 }}{% endif %}"])
        #expect(try facts.cells() == ["A1"])
    }

    @Test func looksAreLaidOverTheCell() throws {
        let facts = try WorkbookFacts(
            rows: sheetRow(1, 0), strings: ["{{ RichText('超期', bold=true, color='C00000', size=12) }}"])
        #expect(
            facts.xml().contains("<r><rPr><b val=\"1\"/><sz val=\"12\"/><color rgb=\"FFC00000\"/></rPr><t>超期</t></r>"))
    }

    @Test func nothingCalculatedFromTheTemplateIsLeft() throws {
        let formula = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1&amp;{1,2}</f><v>旧</v></c></row>"
        let facts = try WorkbookFacts(
            [
                ("表", "<sheetData>\(sheetRow(1, 0))\(formula)</sheetData>"),
                ("另", "<sheetData><row r=\"1\"><c r=\"A1\"><f>表!A1*2</f><v>7</v></c></row></sheetData>"),
            ], strings: ["{{ 办件量 }}"])
        #expect(try facts.cells() == ["A1=56000", "A2==A1&{1,2}"])
        #expect(try facts.cells(sheet: 2) == ["A1==表!A1*2"])
        #expect(try facts.values("//*[local-name()='calcPr']/@fullCalcOnLoad", in: "xl/workbook.xml") == ["1"])
        #expect(!facts.package.partNames.contains("xl/calcChain.xml"))
        #expect(!facts.xml("[Content_Types].xml").contains("calcChain"))
        #expect(!facts.xml("xl/_rels/workbook.xml.rels").contains("calcChain"))
        #expect(!facts.xml("xl/sharedStrings.xml").contains("{{"))
    }

    @Test func rowsAreRepeatedAndFormulasFollow() throws {
        let facts = try WorkbookFacts(
            rows: sheetRow(1, 0) + sheetRow(2, 1)
                + """
                <row r="3" ht="20"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c>\
                <c r="C3"><f>B3/SUM(B$3:B$3)</f><v>1</v></c></row>
                """ + sheetRow(4, 4)
                + "<row r=\"6\"><c r=\"B6\"><f>SUM(B3:B3)+表!B$1</f></c><c r=\"C6\"><f>SUM(B2:B4)</f></c></row>",
            after: """
                <mergeCells count="2"><mergeCell ref="A3:B3"/><mergeCell ref="A6:A7"/></mergeCells>\
                <dataValidations count="1"><dataValidation sqref="B3"><formula1>B3</formula1></dataValidation>\
                </dataValidations>
                """,
            strings: ["部门", "{%tr for r in 行 %}", "{{ r.名称 }}", "{{ r.件 }}", "{%tr endfor %}"])
        #expect(
            try facts.cells() == [
                "A1(s)=0", "A2:公安局", "B2=5600", "C2==B2/SUM(B$2:B$4)", "A3:民政局", "B3=320", "C3==B3/SUM(B$2:B$4)",
                "A4:住建局", "B4=7", "C4==B4/SUM(B$2:B$4)", "B6==SUM(B2:B4)+表!B$1", "C6==SUM(B2:B4)",
            ])
        #expect(try facts.values("//*[local-name()='row']/@r") == ["1", "2", "3", "4", "6"])
        #expect(try facts.values("//*[local-name()='row']/@ht") == ["20", "20", "20"])
        #expect(try facts.values("//*[local-name()='mergeCell']/@ref") == ["A2:B2", "A3:B3", "A4:B4", "A6:A7"])
        #expect(try facts.values("//*[local-name()='mergeCells']/@count") == ["4"])
        #expect(try facts.values("//*[local-name()='dataValidation']/@sqref") == ["B2 B3 B4"])
        #expect(try facts.values("//*[local-name()='formula1']") == ["B2"])
    }

    @Test func chartsAndDrawingsFollowTheRows() throws {
        let rows = sheetRow(1, 0) + sheetRow(2, 1) + sheetRow(3, 2)
        let facts = try WorkbookFacts(
            [("表", "<sheetData>\(rows)</sheetData><drawing xmlns:r=\"\(Namespace.relationships)\" r:id=\"rId1\"/>")],
            strings: ["{%tr for r in 行[:1] %}", "{{ r.件 }}", "{%tr endfor %}"],
            more: [
                (
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    """
                    <Relationships xmlns="\(Namespace.packageRelationships)"><Relationship Id="rId1" \
                    Type="\(Namespace.relationships)/drawing" Target="../drawings/drawing1.xml"/></Relationships>
                    """, nil
                ),
                (
                    "xl/drawings/drawing1.xml",
                    "<x:wsDr xmlns:x=\"d\"><x:from><x:col>5</x:col><x:row>4</x:row></x:from></x:wsDr>",
                    "application/vnd.openxmlformats-officedocument.drawing+xml"
                ),
                (
                    "xl/charts/chart1.xml",
                    """
                    <c:chart xmlns:c="c"><c:t>{{ 部门 }}</c:t><c:strRef><c:f>表!$A$1:$A$3</c:f><c:strCache><c:pt>\
                    <c:v>{%tr for r in 行 %}</c:v></c:pt></c:strCache></c:strRef></c:chart>
                    """, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
                ),
            ])
        #expect(facts.xml("xl/drawings/drawing1.xml").contains("<x:row>2</x:row>"))
        #expect(
            facts.xml("xl/charts/chart1.xml")
                == """
                <c:chart xmlns:c="c"><c:t>公安局</c:t><c:strRef><c:f>表!$A$1:$A$1</c:f></c:strRef></c:chart>
                """)
    }

    @Test func otherSheetsAndNamesFollowTheRows() throws {
        let rows = sheetRow(1, 0) + sheetRow(2, 1) + sheetRow(3, 2) + sheetRow(4, 3)
        let facts = try WorkbookFacts(
            [
                ("表 一", "<sheetData>\(rows)</sheetData>"),
                (
                    "另",
                    "<sheetData><row r=\"1\"><c r=\"A1\"><f>SUM('表 一'!$A$2:$A$2)+'表 一'!A4+B2</f></c></row></sheetData>"
                ),
            ], strings: ["{%tr for r in 行 %}", "{{ r.件 }}", "{%tr endfor %}", "合计"],
            book: "<definedNames><definedName name=\"区\">'表 一'!$A$1:$B$4</definedName></definedNames>")
        #expect(try facts.cells(sheet: 2) == ["A1==SUM('表 一'!$A$1:$A$3)+'表 一'!A4+B2"])
        #expect(try facts.values("//*[local-name()='definedName']", in: "xl/workbook.xml") == ["'表 一'!$A$1:$B$4"])
    }

    @Test(arguments: [
        ("A2", Diagnostic.formulaLost(.ambiguous(row: 2), at: Place())),
        ("SUM(A1:A1)", .formulaLost(.leftOut(row: 1), at: Place())),
    ])
    func aFormulaThatLosesItsRowsIsAnError(formula: String, expected: Diagnostic) throws {
        let rows =
            sheetRow(1, 0) + sheetRow(2, 1) + sheetRow(3, 2)
            + "<row r=\"4\"><c r=\"D4\"><f>\(formula)</f></c></row>"
        let found = try #require(throws: Diagnostic.self) {
            try WorkbookFacts(rows: rows, strings: ["{%tr for r in 行 %}", "{{ r.件 }}", "{%tr endfor %}"])
        }
        #expect(found.message == expected.message)
        #expect(found.place == Place(file: "模板.xlsx/xl/worksheets/sheet1.xml", field: "D4", quote: "=" + formula))
    }

    @Test func whatCannotFollowTheRowsIsRefused() throws {
        let rows = sheetRow(1, 0) + sheetRow(2, 1) + sheetRow(3, 2)
        let strings = ["{%tr for r in 行 %}", "{{ r.件 }}", "{%tr endfor %}"]
        let shared = "<row r=\"4\"><c r=\"B4\"><f t=\"shared\" ref=\"B4:B5\" si=\"0\">A4</f></c></row>"
        for (rows, after) in [
            (rows, "<tableParts count=\"1\"/>"), (rows, "<legacyDrawing/>"), (rows + shared, ""),
        ] {
            let found = #expect(throws: Diagnostic.self) {
                try WorkbookFacts(rows: rows, after: after, strings: strings)
            }
            #expect(found?.code == "rows-cannot-move")
        }
    }

    @Test func errorsNameTheCell() throws {
        let rows = sheetRow(1, 0) + sheetRow(2, 0, 1)
        for (tag, code) in [
            ("件{{ 无此量 }}", "unknown-name"), ("件{{ 办件量", "unclosed-tag"), ("{%tc if 真 %}", "tag-not-here"),
            ("{%p if 真 %}", "tag-not-here"), ("{{ 图 }}", "picture-not-here"),
        ] {
            let found = #expect(throws: Diagnostics.self) { try WorkbookFacts(rows: rows, strings: ["甲", tag]) }
            #expect(
                found?.all == found?.all.filter { $0.code == code && $0.place.field == "B2" && $0.place.quote == tag },
                "\(tag)")
        }
    }

    @Test func blocksDoNotCrossCells() {
        let found = #expect(throws: Diagnostics.self) {
            try WorkbookFacts(rows: sheetRow(1, 0, 1), strings: ["{% if 真 %}甲", "乙{% endif %}"])
        }
        #expect(found?.all.map(\.code) == ["block-crosses-structure"])
    }

    @Test func aRowTagTakesNoNumbersAlong() {
        let found = #expect(throws: Diagnostics.self) {
            try WorkbookFacts(
                rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>5</v></c></row>",
                strings: ["{%tr if 真 %}"])
        }
        #expect(found?.all.map(\.code) == ["lost-with-tag"])
    }

    @Test func namesOfSheetsAreNotFilled() {
        #expect(throws: Diagnostic.tagInSheetName("{{ 部门 }}", in: "模板.xlsx/xl/workbook.xml")) {
            try WorkbookFacts([("{{ 部门 }}", "<sheetData/>")])
        }
    }
}
