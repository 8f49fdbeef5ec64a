import Foundation
import Tables

@testable import Ledgers

/// A package in a folder of its own, which goes away with it.
final class Folder {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "ledgers-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

    /// The rows that a scan of one file reads, in the order of the file; cells as people would write them.
    func rows(
        _ name: String, fields: [Field], format: Resource.Format = .csv, encoding: TextEncoding? = .utf8,
        dialect: Dialect = Dialect(), schema: Schema? = nil, property: [String] = [], projection: [String]? = nil,
        settings: ScanSettings = ScanSettings()
    ) throws -> [[String]] {
        let resource = Resource(
            name: "r", path: name, format: format, encoding: encoding, dialect: dialect,
            schema: schema ?? Schema(fields: fields), property: property)
        return try rows(resource, projection: projection ?? fields.map(\.name), settings: settings)
    }

    func rows(_ resource: Resource, projection: [String], settings: ScanSettings = ScanSettings()) throws -> [[String]]
    {
        var scan = Scan(resource, of: DataPackage(folder: path, resources: [resource]), projection: projection)
        scan.settings = settings
        let outcome = try scan.run(start: { [[String]]() }) { rows, batch in
            for row in 0..<batch.count {
                rows.append(
                    zip(batch.columns, batch.dictionaries).map { column, dictionary in
                        column.text(row, dictionary)
                    })
            }
        }
        let rows = outcome.parts.flatMap(\.state)
        return rows
    }

    /// What a scan throws.
    func findings(
        _ name: String, fields: [Field], format: Resource.Format = .csv, encoding: TextEncoding? = .utf8,
        dialect: Dialect = Dialect(), schema: Schema? = nil, property: [String] = [],
        settings: ScanSettings = ScanSettings()
    ) -> [String] {
        do {
            let rows = try rows(
                name, fields: fields, format: format, encoding: encoding, dialect: dialect, schema: schema,
                property: property, settings: settings)
            return ["read \(rows.count)"]
        } catch {
            return summary(error)
        }
    }
}

extension BatchColumn {
    func text(_ row: Int, _ dictionary: TextDictionary?) -> String {
        switch self {
        case .numbers(let values, let scale):
            values[row] == BatchColumn.missingNumber ? "∅" : scale == 0 ? "\(values[row])" : "\(values[row])e-\(scale)"
        case .days(let values): values[row] == BatchColumn.missingDay ? "∅" : "\(Day(number: values[row]))"
        case .booleans(let values): values[row] == BatchColumn.missingBoolean ? "∅" : values[row] == 1 ? "yes" : "no"
        case .codes(let values): values[row] == 0 ? "∅" : dictionary?.texts[Int(values[row])] ?? "?"
        }
    }
}
