import Diagnostics
import Tables
import Testing
import Trees

@testable import Reports

@Suite struct SettingsTests {
    @Test func theReportedPeriodEndsTheDayBeforeAsOf() throws {
        let settings = try Settings(Tree(yaml: "title: 甲\norganisation: 乙\nyear: 2016\nas_of: 2016-11-16\n"))
        #expect(settings.period(of: 2016)?.description == "2016-01-01/2016-11-15")
        #expect(settings.period(of: 2015)?.description == "2015")
        #expect(settings.notebooks == "notebooks-md")
    }

    @Test func everyMistakeIsSaidAtOnce() {
        let error = #expect(throws: Diagnostics.self) {
            try Settings(Tree(yaml: "titel: 甲\norganisation: 乙\nyear: 二〇一六\nas_of: 2016-13-01\n"))
        }
        #expect(error?.all.map(\.code) == ["unknown-key", "setting-missing", "setting-missing", "setting-type"])
    }
}

@Suite struct ProjectFolderTests {
    @Test(arguments: ["/etc/passwd", "../甲", "datasets/../../甲", ""])
    func pathsStayInside(path: String) throws {
        let folder = try temporaryFolder(["nianbao.yaml": ""])
        let project = try ProjectFolder(containing: folder)
        let error = #expect(throws: Diagnostic.self) { try project.resolve(path, at: Place()) }
        #expect(error?.code == "path-leaves-project")
    }

    @Test func theProjectIsFoundFromBelow() throws {
        let folder = try temporaryFolder(["nianbao.yaml": "", "a/b/c.md": ""])
        #expect(try ProjectFolder(containing: folder + "/a/b").path == ProjectFolder(containing: folder).path)
    }

    @Test func withoutAProjectTheErrorSaysSo() throws {
        let folder = try temporaryFolder([:])
        let error = #expect(throws: Diagnostic.self) { try ProjectFolder(containing: folder) }
        #expect(error?.code == "no-project")
    }
}
