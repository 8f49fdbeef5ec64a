import Diagnostics
import Foundation

@testable import Ledgers

/// One folder for the files of all inputs, in memory where the system has such a place.
enum Scratch {
    static let folder: String = {
        let parent = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        let path = "\(parent)/nianbao-fuzz-\(getpid())"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: Scratch.folder) }
        return path
    }()

    static func write(_ name: String, _ bytes: some Collection<UInt8>) {
        let written = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data(bytes))
        hold(written, "\(folder)/\(name) can be written")
    }
}

/// What reading a file comes to: its rows, or what is wrong with it.
enum Answer: Equatable {
    case rows([[String]])
    case wrong([String])
}

extension Resource {
    /// Reads the file with pieces of the given size. The rows are sorted: workers take pieces as they come.
    func answer(block: Int, chunk: Int, workers: Int) -> Answer {
        let names = schema.fields.map(\.name)
        var scan = Scan(
            self, of: DataPackage(folder: Scratch.folder, resources: [self]), projection: names, digest: false)
        (scan.settings.block, scan.settings.chunk, scan.settings.workers) = (block, chunk, workers)
        (scan.settings.listed, scan.settings.purpose) = (.max, .checkedValues)
        do {
            let outcome = try scan.run(start: { [[String]]() }) { rows, batch in
                for row in 0..<batch.count {
                    rows.append(batch.columns.indices.map { batch.text($0, row).map { "=" + $0 } ?? "" })
                }
            }
            return .rows(outcome.parts.flatMap(\.state).sorted { $0.lexicographicallyPrecedes($1) })
        } catch let problems as Diagnostics {
            return .wrong(problems.all.map(Resource.summary).sorted())
        } catch let problem as Diagnostic {
            return .wrong([Resource.summary(problem)])
        } catch {
            return .wrong(["\(error)"])
        }
    }

    private static func summary(_ problem: Diagnostic) -> String {
        hold(problem.remedy != nil || problem.code == "unknown-name", "\(problem.code) has a remedy")
        let place = problem.place
        return "\(problem.code) \(place.record ?? 0) \(place.line ?? 0) \(place.field ?? "") \(place.quote ?? "")"
    }
}
