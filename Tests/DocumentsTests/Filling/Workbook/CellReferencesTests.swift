import Testing

@testable import Documents

struct CellReferencesTests {
    /// Every row ten further down, and what the reader took for references.
    private func moved(_ formula: String) -> (String, [String]) {
        var seen: [String] = []
        let text = CellReferences.moving(in: formula) { reference in
            seen.append("\(reference.sheet ?? "")!\(reference.rows.lowerBound)-\(reference.rows.upperBound)")
            return reference.rows.lowerBound + 10...reference.rows.upperBound + 10
        }
        return (text, seen)
    }

    @Test func cellsRangesAndRowsAreFound() {
        #expect(moved("A1+$B$2*SUM(C3:$D4)").0 == "A11+$B$12*SUM(C13:$D14)")
        #expect(moved("SUM($1:2,3:3)").0 == "SUM($11:12,13:13)")
        #expect(moved("'它''的 1'!A1&表1!B2:B3").0 == "'它''的 1'!A11&表1!B12:B13")
        #expect(moved("'它''的 1'!A1&表1!B2:B3").1 == ["它'的 1!1-1", "表1!2-3"])
    }

    @Test func sheetsOfOtherWorkbooksAreNotThoseOfThisOne() {
        #expect(moved("[1]表1!A1+'[1]表 1'!A1").1 == ["[1]表1!1-1", "[1]表 1!1-1"])
    }

    @Test func whatLooksLikeACellIsLeft() {
        for formula in [
            "\"A1\"&\"说\"\"B2\"\"\"", "LOG10(5)", "表[A1]", "名A1", "A1.b", "3+4", "1:A", "ABCD5", "A0", "TRUE", "1E5",
        ] {
            #expect(moved(formula).0 == formula)
        }
    }

    @Test func textWithoutReferencesStaysAsItIs() {
        let formula = "IF(ISERROR(x),\"\",{1,2;3})&[1]Sheet!名 "
        #expect(moved(formula).0 == formula)
    }
}
