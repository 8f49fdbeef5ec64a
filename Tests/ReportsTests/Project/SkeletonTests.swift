import Diagnostics
import Foundation
import Ledgers
import Testing

@testable import Reports

@Suite struct SkeletonTests {
    @Test func itBuildsAtOnce() throws {
        let folder = try temporaryFolder([:]) + "/我的年报"
        try Skeleton.write(to: folder)
        let project = try Project(containing: folder)
        #expect(Check(project.package).run().isValid)
        let outcome = try Build(project, formats: [.md]).run()
        #expect(outcome.warnings.isEmpty, "\(outcome.warnings)")
        let text = try documentText(folder + "/output/2016/summary.md")
        #expect(text.hasPrefix("# 云岭区政务服务中心2016年工作总结\n"))
        #expect(text.contains("累计办件27件，同比增长"), "\(text)")
        #expect(text.contains("## 二、存在的不足"))
        #expect(outcome.files.map(\.path).contains("department/公安局/公安局.md"))
    }

    @Test func ledgersHaveFiftyRows() {
        for ledger in [SkeletonLedgers.cases, SkeletonLedgers.disclosures] {
            #expect(ledger.split(separator: "\n").count == 51)
        }
    }

    @Test func nothingIsOverwritten() throws {
        let folder = try temporaryFolder(["datasets/metrics.yaml": "mine"])
        let error = #expect(throws: Diagnostic.self) { try Skeleton.write(to: folder) }
        #expect(error?.code == "output-error")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["datasets"])
    }
}
