import Documents
import Foundation
import Metrics
import Numerals
import Tables
import Testing

@testable import Reports

/// Every number of the sample report, and where it comes from.
@Suite struct PrintedNumbersTests {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    private static let drafts = Result {
        let project = try Project(containing: root)
        return try Drafts(try project.notebooks(named: []), of: project)
    }

    /// A number under a key gives the figure that has it: by the list of the documents, and asked again.
    @Test func tracingAKeyGivesTheNumberThatItStandsUnder() throws {
        let drafts = try Self.drafts.get()
        let printed = drafts.documents.flatMap { document in
            document.document.blocks.flatMap(\.printed).map { (document, id: $0.id, text: $0.text) }
        }
        let keys = Set(printed.map(\.id)).sorted()
        #expect(keys.count > 300)
        let traces = try FigureTrace.all(try keys.map(FigureRequest.init(key:)), of: Project(containing: Self.root))
        let traced = Dictionary(uniqueKeysWithValues: zip(keys, traces.map(\.figure)))
        for (document, id, text) in printed {
            let listed = (document.figures ?? []) + document.narrowed + drafts.named.figures
            let figure = try #require(traced[id])
            #expect(figure.key == id)
            #expect(listed.first { $0.key == id }?.value == figure.value, "\(document.edition.name): \(id)")
            let numbers = scanNumbers(in: text).filter { $0.kind != .date }
            for number in numbers {
                #expect(figure.says(number), "\(document.edition.name): \(text) \(id)")
            }
            #expect(!numbers.isEmpty || text.contains("首次统计"), "\(text) \(id)")
        }
    }

    /// Numbers that no figure has: of rows in a row (前10位), of rules that the text quotes, and sums that are so by
    /// definition.
    @Test func whatStandsUnderNoKeyIsNoFigure() throws {
        let texts = try Self.drafts.get().documents.flatMap { $0.document.blocks.flatMap(\.unkeyed) }
        let numbers = texts.flatMap { text in scanNumbers(in: text).filter { $0.kind != .date }.map(\.text) }
        #expect(Set(numbers) == ["超过5%", "10位", "100%"])
    }
}

extension Block {
    fileprivate var printed: [(id: String, text: String)] { inlines.flatMap(\.printed) }

    fileprivate var unkeyed: [String] { inlines.flatMap(\.unkeyed) }

    /// But for captions of pictures, whose numbers the writers count.
    private var inlines: [Inline] {
        switch self {
        case .title(let text), .heading(_, let text), .paragraph(let text), .addressee(let text), .note(let text): text
        case .list(_, _, let items): items.flatMap { $0.flatMap(\.inlines) }
        case .quote(let blocks): blocks.flatMap(\.inlines)
        case .table(let table):
            ((table.caption ?? []) + table.columns.flatMap(\.content))
                + table.rows.flatMap { $0.flatMap { $0 + [.lineBreak] } }
        case .figure(let figure): figure.caption ?? []
        default: []
        }
    }
}

extension Inline {
    fileprivate var printed: [(id: String, text: String)] {
        switch self {
        case .figure(let id, let content): [(id, content.map(\.words).joined())]
        case .strong(let inner), .emphasis(let inner), .strikethrough(let inner), .link(_, let inner):
            inner.flatMap(\.printed)
        default: []
        }
    }

    fileprivate var unkeyed: [String] {
        switch self {
        case .text(let text), .code(let text): [text]
        case .strong(let inner), .emphasis(let inner), .strikethrough(let inner), .link(_, let inner):
            inner.flatMap(\.unkeyed)
        default: []
        }
    }

    private var words: String {
        switch self {
        case .text(let text): text
        case .strong(let inner), .emphasis(let inner): inner.map(\.words).joined()
        default: ""
        }
    }
}

extension Figure {
    /// Whether the number is one of this figure's, rounded as it is printed.
    fileprivate func says(_ number: ScannedNumber) -> Bool {
        let ranks = [
            standing?.rank, standing?.change, standing?.previous, standing?.streak.map { Exact($0) }, value.exact,
        ]
        let fromBottom = (standing?.rank ?? value.exact).flatMap { rank in
            (standing?.ranked ?? ranked).flatMap { Exact($0 + 1).subtracting(rank) }
        }
        let counts = [standing?.ranked, ranked].map { $0.map { Exact($0) } }
        let changes = [difference, growth, points].map(\.exact)
        let held = [ratio, previousRatio, ratioChange, gap, contribution, contributionRate, pace]
        let all = ranks + counts + changes + held + [previous.value.exact, fromBottom]
        // Tables print the sign of a decline, sentences a verb.
        return all.contains { $0.map { number.admits($0.magnitude) || number.admits($0) } ?? false }
            || number.kind == .flat && (growth.exact ?? 0).magnitude < Exact(1, scale: 2)
    }
}
