import Diagnostics
import Documents
import Foundation
import Testing

@testable import Reports

/// Values of sensitive fields reach no output, whichever way they are asked for.
@Suite struct SensitiveFieldTests {
    private let two: TwoLedgerProject

    init() throws { two = try TwoLedgerProject() }

    private func codes(_ work: () throws -> Void) -> [String] {
        do {
            try work()
            return []
        } catch let several as Diagnostics {
            return several.all.map(\.code)
        } catch {
            return [(error as? Diagnostic)?.code ?? "\(error)"]
        }
    }

    private func build(_ body: String) throws {
        let path = two.folder + "/notebooks-md"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try "---\ntitle: 总结\n---\n\(body)\n".write(toFile: path + "/a.md", atomically: true, encoding: .utf8)
        _ = try Build(Project(containing: two.folder), formats: [.md]).run()
    }

    @Test(arguments: [
        "```table\nmetric: cases.total\nby: 身份证号\n```",
        "```chart\ncomposite: bars\nmetric: cases.total\nby: 身份证号\nname: a\n```",
        "{{ figure('cases.total', by='身份证号') }}",
        "```chart\ndata: {url: datasets/cases.csv}\nmark: point\nencoding: {y: {field: 身份证号, type: nominal}}\nname: a\n```",
        "```chart\ndata: {url: datasets/../datasets/./cases.csv}\nmark: point\nencoding: {y: {field: 身份证号, type: nominal}}\nname: a\n```",
    ])
    func notebooksCannotShowThem(body: String) {
        let found = codes { try build(body) }
        #expect(!found.isEmpty)
        let written = (try? FileManager.default.subpathsOfDirectory(atPath: two.folder + "/output")) ?? []
        #expect(!written.contains { $0.hasSuffix(".md") })
        if !body.contains("figure(") { #expect(found == ["sensitive-field"]) }
    }

    @Test func templatesCannotShowThem() throws {
        let text = "{% for r in query('cases.total', by='身份证号') %}{{ r.身份证号 }}{% endfor %}"
        let document = Document(properties: .init(title: "简报"), blocks: [.paragraph([.text(text)])])
        let path = two.folder + "/模板.docx"
        try Data(WordWriter().write(document)).write(to: URL(fileURLWithPath: path))
        #expect(codes { _ = try TemplateFill(path, project: two.project, data: nil).run() } == ["sensitive-field"])
    }

    @Test func chartFilesCannotReadTheirLedger() throws {
        let spec = "data: {name: 表}\nmark: point\nencoding: {y: {field: 身份证号, type: nominal}}\n"
        let path = two.folder + "/a.yaml"
        try spec.write(toFile: path, atomically: true, encoding: .utf8)
        var options = ChartRun.Options()
        options.data = ["表": two.folder + "/datasets/cases.csv"]
        let found = codes {
            try ChartRun([ChartFile(path)], project: two.project, options: options).draw(.svg) { _ in }
        }
        #expect(found == ["sensitive-field"])
        // A ledger without such fields may be drawn as it stands.
        options.data = ["表": two.folder + "/datasets/monitoring.csv"]
        try spec.replacing("身份证号", with: "单位").write(toFile: path, atomically: true, encoding: .utf8)
        #expect(
            codes { try ChartRun([ChartFile(path)], project: two.project, options: options).draw(.svg) { _ in } } == [])
    }

    @Test func measuresCannotShowThem() throws {
        let path = two.folder + "/datasets/metrics.yaml"
        let metrics = try String(contentsOfFile: path, encoding: .utf8)
        for measure in ["mode(身份证号)", "max(身份证号)", "sum(身份证号)"] {
            let changed = metrics.replacing("count_distinct(身份证号)", with: measure)
            try changed.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(!codes { _ = try Project(containing: two.folder).catalogue() }.isEmpty)
        }
    }
}
