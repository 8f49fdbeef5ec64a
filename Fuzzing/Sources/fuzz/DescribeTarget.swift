import Diagnostics

@testable import Ledgers

/// A file of any bytes is described, or refused with a reason. What is described can be written, read back, and checked: the
/// check finds as many records, the header that was seen, no key that is none, and nothing but rows and cells that are wrong.
func describe(_ input: [UInt8]) {
    guard let first = input.first, input.count < 1 << 16 else { return }
    let name = ["a.csv", "a.json", "a.ndjson"][Int(first) % 3]
    Scratch.write(name, input.dropFirst())
    guard let found = described(name) else { return }
    hold(described(name) == found, "a file is described the same twice")
    var descriptor = Descriptor(name: "fuzzing", file: "datapackage.json")
    for description in found { descriptor.add(description) }
    Scratch.write("datapackage.json", Array(descriptor.tree.json.utf8))
    for report in checked(descriptor).resources {
        let description = found.first { $0.name == report.resource }
        // A row with too many or too few cells has no say in what the key is, and may break it.
        let isRagged = report.findings.contains { ["missing-cell", "extra-cell"].contains($0.code) }
        let wrong = report.findings.filter { !isInTheData($0) && !(isRagged && $0.code == "primary-key") }
        hold(wrong.isEmpty, "\(wrong.map(\.code)) in \(descriptor.tree.json)")
        guard name != "a.ndjson" else { continue }
        hold(report.source.map { $0.records == description?.records } ?? true, "both count the same records")
    }
}

private func isInTheData(_ finding: Diagnostic) -> Bool {
    switch finding.code {
    case "type-error", "constraint-error", "blank-row", "missing-cell", "extra-cell": finding.place.record != nil
    case "encoding-error", "source-error": true
    default: false
    }
}

private func described(_ name: String) -> [Description]? {
    do {
        return try Describe(folder: Scratch.folder).file(name, name: "a")
    } catch let problem as Diagnostic {
        hold(problem.remedy != nil, "\(problem.code) has a remedy")
    } catch {
        hold(error is Diagnostics, "\(error) is a diagnostic")
    }
    return nil
}

private func checked(_ descriptor: Descriptor) -> CheckReport {
    do {
        let package = try DataPackage.read(Scratch.folder)
        hold(package.warnings.isEmpty, "all that describing writes is known to checking")
        return Check(package).run()
    } catch {
        fatalError("broken: \(error) in \(descriptor.tree.json)")
    }
}
