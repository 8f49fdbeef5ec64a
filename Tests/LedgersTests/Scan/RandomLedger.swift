import Glibc

@testable import Ledgers

/// A file made up at random, and what a reader must make of it.
struct RandomLedger {
    static let fields = [
        Field(name: "部门", kind: .string), Field(name: "件数", kind: .integer), Field(name: "日期", kind: .date),
        Field(name: "备注", kind: .any),
    ]

    private(set) var text = "部门,件数,日期,备注\n"
    private var random: SplitMix

    /// - Parameter faults: how many of a hundred records are wrong.
    init(seed: UInt64, records: Int, faults: Int) {
        random = SplitMix(seed: seed)
        for record in 0..<records {
            text += chance(faults) ? faulty(record) : regular(record)
            text += chance(20) ? "\r\n" : "\n"
        }
        if chance(50) { text.unicodeScalars.removeLast() }
        if chance(10) { text = "部门,件数,日期,备注" }
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private mutating func regular(_ record: Int) -> String {
        let long = String(repeating: "很长的备注", count: Int.random(in: 1...40, using: &random))
        let department = pick(["民政局", "税务局", "", "\"税务局\"", "a", "\"甲,乙\"", "人力资源和社会保障局", long, "\"\"\"\""])
        let number = pick(["", "\(record)", "-7", "\"12\"", "123456789", "000000000012", "9007199254740993"])
        let date = pick(["2016-02-29", "2015-12-31", "2016-03-01", "", "\"2016-07-04\"", "1999-01-01"])
        let note = pick([
            "无", "\"甲,\r\n乙\"", "\"他说\"\"好\"\"\"", "\"民政局,1,2016-01-01,\n税务局,2,2016-01-01,x\n\"", "3\"管", "\"\(long)\"",
            "\",\"", "\"\n\"", "𠮷",
        ])
        return "\(department),\(number),\(date),\(note)"
    }

    private mutating func faulty(_ record: Int) -> String {
        pick(["", ",,,", "\"\",,\"\",", "甲,\(record)", "甲,1,2016-01-01,x,y", "甲,x,2016-01-01,无", "甲,1,2016-02-30,无"])
    }

    /// The rows, or else the findings, as a reader of whole records tells them.
    var expected: (rows: [[String]], findings: [String]) {
        var rows: [[String]] = []
        var findings: [String] = []
        for (index, record) in NaiveReader(text).records.dropFirst().enumerated() {
            let (cells, place) = (record.cells, "r\(index + 1) l\(record.line)")
            if cells.allSatisfy(\.isEmpty) {
                findings.append("blank-row \(place)")
            } else if cells.count < 4 {
                findings.append("missing-cell \(place) \(RandomLedger.fields[cells.count].name)")
            } else if cells.count > 4 {
                findings.append("extra-cell \(place)")
            } else {
                if !cells[1].isEmpty, Int(cells[1]) == nil { findings.append("type-error \(place) 件数") }
                if cells[2] == "2016-02-30" { findings.append("type-error \(place) 日期") }
                rows.append([
                    cells[0].isEmpty ? "∅" : cells[0], Int(cells[1]).map(String.init) ?? "∅",
                    cells[2].isEmpty ? "∅" : cells[2], cells[3].isEmpty ? "∅" : cells[3],
                ])
            }
        }
        return (rows, findings)
    }

    /// The file's bytes in GB18030.
    var gb18030: [UInt8] {
        let handle = iconv_open("GB18030", "UTF-8")
        defer { iconv_close(handle) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 2 + 4)
        var (inputLeft, outputLeft) = (input.count, output.count)
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                _ = iconv(handle, &from, &inputLeft, &to, &outputLeft)
            }
        }
        precondition(inputLeft == 0)
        return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
    }
}
