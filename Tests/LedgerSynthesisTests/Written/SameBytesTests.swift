import Foundation
import LedgerSynthesis
import Testing

struct SameBytesTests {
    /// Made once for all tests: a run takes seconds in a debug build.
    private static let synthesized = Result { () throws(SynthesisError) in try synthesizeLedgers() }

    @Test func committedLedgersAreWhatTheGeneratorWrites() throws {
        for ledger in try Self.synthesized.get() {
            let isSame = try Datasets.bytes(of: ledger.name) == ledger.bytes
            #expect(isSame, "run synthesize-ledgers and commit \(ledger.name)")
        }
    }

    @Test func everyResourceOfThePackageIsGenerated() throws {
        let package = try JSONSerialization.jsonObject(with: Data(Datasets.bytes(of: "datapackage.json")))
        let resources = (package as? [String: Any])?["resources"] as? [[String: Any]] ?? []
        #expect(try Self.synthesized.get().map(\.name) == resources.compactMap { $0["path"] as? String })
    }

    @Test func headersAreTheFieldsOfThePackage() throws {
        let package = try JSONSerialization.jsonObject(with: Data(Datasets.bytes(of: "datapackage.json")))
        let resources = (package as? [String: Any])?["resources"] as? [[String: Any]] ?? []
        for resource in resources where resource["format"] as? String == "csv" {
            let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]] ?? []
            let bytes = try Datasets.bytes(of: resource["path"] as? String ?? "")
            let isGB18030 = resource["encoding"] as? String == "gb18030"
            let table = try WrittenTable(isGB18030 ? decodingGB18030(bytes) : bytes, columns: [])
            #expect(table.header == fields.compactMap { $0["name"] as? String })
        }
    }
}
