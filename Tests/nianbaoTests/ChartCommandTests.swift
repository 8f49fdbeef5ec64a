import Foundation
import Testing

/// `nianbao chart`, as it is typed.
@Suite(.enabled(if: Command.isThere, "skipped: the command is not beside the tests"))
struct ChartCommandTests {
    private static let bars = """
        composite: bars
        title: 各部门办件量
        unit: 件
        data: {values: [{部门: 公安分局, 办件量: 9872}, {部门: 民政局, 办件量: 4388}]}
        """
    private static let own = "composite: bars\nunit: 件\ndata: 部门\n"
    private static let units = "部门,办件量\n税务局,120\n司法局,80\n"

    private struct Ended {
        var code: Int32
        var said: String
        var folder: URL

        func bytes(_ name: String) -> [UInt8] {
            (try? Data(contentsOf: folder.appendingPathComponent(name))).map(Array.init) ?? []
        }

        func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

        var names: [String] {
            (try? FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()) ?? []
        }
    }

    private func chart(_ arguments: String...) throws -> Ended { try chart(arguments) }

    private func chart(_ arguments: [String]) throws -> Ended {
        let folder = try Command.folder()
        for (name, text) in [
            "a.yaml": Self.bars, "b.yaml": Self.bars, "c.yaml": Self.own, "units.csv": Self.units,
            "own-theme.yaml": "name: 本单位\nbase: print\ncolors: ['#8c1d18']\n",
        ] {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        let ended = try Command.run(["chart"] + arguments, in: folder)
        return Ended(code: ended.status, said: ended.said, folder: folder)
    }

    private static let sources = ["a.yaml", "b.yaml", "c.yaml", "own-theme.yaml", "units.csv"]
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47]

    @Test func theExtensionSaysTheFormat() throws {
        #expect(try chart("a.yaml", "-o", "a.png").bytes("a.png").starts(with: Self.signature))
        #expect(try chart("a.yaml", "-o", "a.pdf").text("a.pdf").hasPrefix("%PDF-"))
        #expect(try chart("a.yaml", "-o", "a.svg").text("a.svg").contains("<svg"))
        #expect(try chart("a.yaml", "-o", "a.json").text("a.json").hasPrefix("{"))
    }

    @Test func severalChartsGoToAFolderUnderTheirNames() throws {
        let ended = try chart("a.yaml", "b.yaml", "-o", "out", "--format", "svg")
        #expect(ended.code == 0 && ended.said.isEmpty, "\(ended.said)")
        #expect(ended.names.filter { $0.hasPrefix("out") } == ["out", "out/a.svg", "out/b.svg"])
    }

    @Test func sizeAndResolutionMakeThePixels() throws {
        let ended = try chart("a.yaml", "-o", "a.png", "--size", "300x200", "--dpi", "600")
        // 300 points are 2500 pixels of 600 to the inch, 200 are 1667.
        #expect(ended.bytes("a.png")[16..<24] == [0, 0, 0x09, 0xC4, 0, 0, 0x06, 0x83])
        let scaled = try chart("a.yaml", "-o", "a.png", "--size", "300x200", "--scale", "1")
        #expect(scaled.bytes("a.png")[16..<24] == [0, 0, 0x01, 0x2C, 0, 0, 0, 0xC8])
    }

    @Test func dataIsGivenByName() throws {
        let ended = try chart("c.yaml", "-o", "c.svg", "--data", "部门=units.csv")
        #expect(ended.text("c.svg").contains(">120件<"))
    }

    @Test func dataThatNoChartAsksForIsAnError() throws {
        let ended = try chart("c.yaml", "-o", "c.svg", "--data", "单位=units.csv")
        #expect(ended.code == 1 && ended.said.contains("部门"), "\(ended.said)")
        #expect(ended.names == Self.sources)
    }

    @Test func aThemeIsNamedOrAFile() throws {
        #expect(try chart("a.yaml", "-o", "a.svg", "--theme", "own-theme.yaml").text("a.svg").contains("#8c1d18"))
        let grey = try chart("a.yaml", "-o", "a.svg", "--theme", "print").text("a.svg")
        #expect(grey.contains("#3a3a3a") && !grey.contains("#2f6da8"))
    }

    @Test func theSameBytesEachTime() throws {
        for name in ["a.png", "a.pdf", "a.svg", "a.json"] {
            #expect(try chart("a.yaml", "-o", name).bytes(name) == chart("a.yaml", "-o", name).bytes(name))
        }
    }

    @Test(
        arguments: [
            (["-o", "a.jpg"], "names no format"), (["-o", "a"], "end a folder in /"),
            (["-o", "a.png", "--format", "pdf"], "disagree"), (["-o", "a.svg", "--dpi", "300"], "PNG alone"),
            (["-o", "a.png", "--dpi", "601"], "72 and 600"),
            (["-o", "a.png", "--dpi", "300", "--scale", "2"], "either"),
            (["-o", "a.png", "--size", "800"], "WIDTHxHEIGHT"), (["-o", "a.png", "--data", "units.csv"], "name=file"),
            (["-o", "a.png", "--data", "u=a.csv", "--data", "u=b.csv"], "two files for u"),
        ])
    func wrongUsageWritesNothing(arguments: [String], words: String) throws {
        let ended = try chart(["a.yaml"] + arguments)
        #expect(ended.code == 64 && ended.said.contains(words), "\(ended.said)")
        #expect(ended.names == Self.sources)
    }
}
