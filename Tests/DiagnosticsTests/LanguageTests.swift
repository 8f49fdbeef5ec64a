import Diagnostics
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.zh), (["LANG": "en_US.UTF-8"], .en), ([:], .en), (["LANG": "C"], .en),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .en), (["LANG": "C", "LC_MESSAGES": "zh_TW.UTF-8"], .zh),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], .zh),
    ])
    func theFirstVariableThatIsSetDecides(environment: [String: String], language: Language) {
        #expect(Language(environment: environment) == language)
    }
}

@Suite struct PlaceTests {
    @Test func placesReadAsCompilersWriteThem() {
        #expect(Place(file: "a.yaml", line: 3, column: 7).location == "a.yaml:3:7")
        #expect(Place(file: "a.yaml", line: 3).location == "a.yaml:3")
        #expect(Place(file: "a.yaml").location == "a.yaml")
        #expect(Place().location == "")
    }
}

@Suite struct DiagnosticsTests {
    private func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic("code", severity: severity, message: Localized(zh: "甲", en: "a"))
    }

    @Test func oneErrorThrowsAllThatWasFound() {
        let found = [diagnostic(.warning), diagnostic(.error), diagnostic(.note)]
        let error = #expect(throws: Diagnostics.self) { try Diagnostics.throwErrors(in: found) }
        #expect(error?.all == found)
    }

    @Test func withoutErrorsTheRestIsReturned() throws {
        let found = [diagnostic(.warning), diagnostic(.note)]
        #expect(try Diagnostics.throwErrors(in: found) == found)
    }
}
