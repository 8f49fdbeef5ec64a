import Foundation
import Testing

struct RegisterLawsTests {
    @Test func jointApprovalsAreOfKnownProjectsAfterTheyCameIn() throws {
        let projects = try WrittenTable("projects.csv", columns: ["项目编号", "受理日期"]).rows
        let receivedOn = Dictionary(uniqueKeysWithValues: projects.map { ($0[0], $0[1]) })
        let reviews = try WrittenTable("joint_approvals.csv", columns: ["项目编号", "会审日期"]).rows
        for review in reviews {
            let received = try #require(receivedOn[review[0]])
            #expect(review[1] > received)
        }
        #expect(reviews.count > Set(reviews.map { $0[0] }).count)
    }

    @Test func moreLinesThanHouseholds() throws {
        let records = try Datasets.records(of: "pairings.json", under: "结对帮扶")
        #expect(records.count == 22)
        for record in records {
            let number = try #require(record["身份证号"] as? String)
            #expect(!hasRightCheckCharacter(Array(number.utf8)[...]))
        }
    }

    @Test func someStudySessionsLieAfterTheDayOfTheReport() throws {
        let days = try Datasets.records(of: "study_sessions.json").compactMap { $0["日期"] as? String }
        #expect(Set(days).count == 30)
        #expect(days.allSatisfy { $0 >= "2016-05-01" && $0 <= "2016-12-31" })
        #expect(days.count { $0 > "2016-11-15" } == 5)
    }

    @Test func someCellsHoldQuotesAndLineEnds() throws {
        let faults = try WrittenTable("negative_list.csv", columns: ["问题"]).rows.map { $0[0] }
        #expect(faults.contains("个别事项承诺时限偏长\n（与先进地区相比）"))
        #expect(faults.contains("对\"两集中、三到位\"宣传不够"))
    }

    @Test func theRemovedAgencyIsNotAmongTheSatisfied() throws {
        let rows = try WrittenTable("agencies.csv", columns: ["年度", "处罚", "评价", "预算误差率"]).rows
        #expect(rows.filter { $0[1] == "退出备选库" }.map { $0[2] } == [""])
        #expect(rows.filter { $0[1] == "暂停业务" }.count == 6)
    }
}
