import Diagnostics
import Glibc
import Ledgers
import Metrics
import Tables

/// The year-end batch: 24 results over two ledgers, from one plan.
@main
struct YearEndBatch {
    static let usage = "usage: year-end-batch PROJECT [--check] LEDGERS"

    static func main() {
        let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--check" }
        guard arguments.count == 2, let project = arguments.first, let ledgers = arguments.last else {
            end(usage, 64)
        }
        do {
            print(
                try results(
                    project: project, ledgers: ledgers, checks: CommandLine.arguments.contains("--check")),
                terminator: "")
        } catch let found as Diagnostics {
            end(found.all.map { describe($0) }.joined(separator: "\n"), 1)
        } catch let found as Diagnostic {
            end(describe(found), 1)
        } catch {
            end("\(error)", 1)
        }
    }

    /// The project's descriptions of the ledgers, over the files in another folder.
    private static func results(project: String, ledgers: String, checks: Bool) throws -> String {
        let package = try DataPackage.read(project, ledgers: ledgers)
        let catalogue = try Catalogue.read(project + "/metrics.yaml", package: package)
        guard let year = Period.year(2016) else { return "" }
        var plan = Plan(catalogue: catalogue, package: package, reportPeriod: year)
        let handles = try Item.all.map { try plan.add($0.query) }
        let results = try ScanEngine(digests: false, checksConstraints: checks).run(plan)
        return try concurrently(Array(zip(Item.all, handles).enumerated())) { number, pair in
            pair.0.text(results[pair.1], number: number + 1)
        }.map { try $0.get() }.joined()
    }

    private static func describe(_ found: Diagnostic) -> String {
        "\(found.place.file ?? ""): \(found.code): \(found.message.text(in: .en))"
    }

    private static func end(_ message: String, _ code: Int32) -> Never {
        let bytes = Array((message + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
        exit(code)
    }
}
