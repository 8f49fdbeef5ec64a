import Diagnostics
import Testing

@Suite struct NearestNamesTests {
    let names = ["cases.total", "cases.on_time_rate", "办件量", "按时办结率", "disclosures.total"]

    @Test(arguments: [
        ("cases.totl", ["cases.total"]), ("cases.toatl", ["cases.total"]), ("按时办结绿", ["按时办结率"]),
        ("total", ["cases.total", "disclosures.total"]), ("CASES.TOTAL", ["cases.total"]), ("全然不同", []), ("", []),
    ])
    func likeNamesAreOffered(name: String, expected: [String]) {
        #expect(nearestNames(to: name, among: names) == expected)
    }

    @Test func noMoreThanAsked() {
        #expect(nearestNames(to: "a12", among: ["a13", "a14", "a15", "a16"], limit: 2) == ["a13", "a14"])
    }
}

@Suite struct OfferTests {
    @Test func theNearestOrAllAreOffered() {
        let known = ["部门", "受理日期"]
        #expect(Localized.offering(known, near: "受理日").zh == "是否想写：受理日期")
        #expect(Localized.offering(known, near: "x").en == "there are: 部门, 受理日期")
    }
}
