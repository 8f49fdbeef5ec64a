import Testing

@testable import Ledgers

@Suite struct CellTests {
    /// Reads one cell; `!reason` for a rejected one.
    func read(_ cell: String, _ field: Field, missing: [String] = [""]) throws -> String {
        let bytes = Array(cell.utf8) + [UInt8](repeating: 0, count: ByteBuffer.padding)
        let decoder = try FieldReading(field, missingValues: missing).makeDecoder(for: .checkedValues)
        var rejected: [Rejection] = []
        let column = bytes.withUnsafeBufferPointer { text in
            [Cell(start: 0, length: cell.utf8.count)].withUnsafeBufferPointer { cells in
                decoder.decode(cells, in: text.baseAddress!, rejected: &rejected)
            }
        }
        return rejected.first.map { "!\($0.reason)" } ?? column.text(0, decoder.dictionary)
    }

    @Test(arguments: [
        ("12", "1200e-2"), ("-0.5", "-50e-2"), ("+3.25", "325e-2"), (".5", "50e-2"), ("1.250", "125e-2"),
        ("1e3", "100000e-2"),
        ("1.5e-1", "15e-2"), ("1.255", "!places"), ("1,234", "!type"), ("", "∅"), ("-", "!type"), ("1.", "100e-2"),
        ("12a", "!type"), (" 1 ", "100e-2"), ("\u{3000}1\u{a0}", "100e-2"), ("1 2", "!type"), (" ", "!type"),
        ("NaN", "!type"), ("92233720368547758.07", "9223372036854775807e-2"),
        ("92233720368547758.08", "!type"), ("99999999999999999999999999999999999999999999", "!type"),
        ("1.2.3", "!type"),
        ("１２", "!type"), ("1e", "!type"), ("1e-9223372036854775808", "!type"),
    ])
    func numbersAreExact(cell: String, expected: String) throws {
        #expect(try read(cell, Field(name: "额", kind: .number, places: 2)) == expected)
    }

    @Test(arguments: [
        ("0", "0"), ("-7", "-7"), ("+7", "7"), ("007", "7"), ("9223372036854775807", "9223372036854775807"),
        ("9223372036854775808", "!type"), ("-9223372036854775808", "!type"), ("1.0", "!type"), ("1e2", "!type"),
    ])
    func integersAreWhole(cell: String, expected: String) throws {
        #expect(try read(cell, Field(name: "数", kind: .integer)) == expected)
    }

    @Test func notationsOfNumbers() throws {
        var notation = Notation()
        (notation.groupChar, notation.decimalChar) = (".", ",")
        #expect(try read("1.234,5", Field(name: "额", kind: .number, places: 1, notation: notation)) == "12345e-1")
        notation = Notation()
        notation.bareNumber = false
        #expect(try read("约-95.5%", Field(name: "率", kind: .number, places: 1, notation: notation)) == "-955e-1")
        // Bookkeepers write what is below zero in other ways, too: nothing of it is left out.
        for cell in ["5-", "--5", "(5)", "（5）", "-(5)", "5-7"] {
            #expect(try read(cell, Field(name: "率", kind: .number, notation: notation)) == "!type")
        }
        #expect(try read("4375套", Field(name: "数", kind: .integer, notation: notation)) == "4375")
        notation.groupChar = ","
        #expect(try read("1,234件", Field(name: "数", kind: .integer, notation: notation)) == "1234")
    }

    @Test(arguments: [
        ("default", "2016-07-04", "2016-07-04"), ("default", "2015-02-29", "!type"), ("default", "2016/07/04", "!type"),
        ("default", "2016-7-4", "!type"), ("default", "2016-07-04 ", "!type"), ("any", "2016/7/4", "2016-07-04"),
        ("any", "2016年7月4日", "2016-07-04"), ("any", "20160704", "2016-07-04"), ("any", "2016.7.4", "2016-07-04"),
        ("any", "２０１６年７月４日", "2016-07-04"), ("any", "2016.7", "!type"), ("any", "16.7.4", "!type"),
        ("any", "2016年13月1日", "!type"), ("any", "2016-7/4", "!type"), ("%Y/%m/%d", "2016/7/04", "2016-07-04"),
        ("%Y年%m月%d日", "2016年07月04日", "2016-07-04"), ("%Y/%m/%d", "2016-07-04", "!type"),
        ("%d.%m.%y", "04.07.16", "2016-07-04"),
    ])
    func datesAreReadAsDeclared(format: String, cell: String, expected: String) throws {
        #expect(try read(cell, Field(name: "日期", kind: .date, format: format)) == expected)
    }

    @Test(arguments: [
        ("default", "2016-07-04T09:30:00", "1467624600000"), ("default", "2016-07-04T09:30:00.5Z", "1467624600500"),
        ("default", "2016-07-04T09:30:00+0800", "1467595800000"), ("default", "2016-07-04 09:30:00", "!type"),
        ("default", "2016-07-04T24:00:00", "!type"), ("any", "2016-07-04 09:30", "1467624600000"),
        ("%Y/%m/%d %H:%M", "2016/7/4 9:30", "1467624600000"),
    ])
    func instantsAreMilliseconds(format: String, cell: String, expected: String) throws {
        #expect(try read(cell, Field(name: "时间", kind: .datetime, format: format)) == expected)
    }

    @Test(arguments: [
        ("2016/7/4 9:30", "1467624600000"), ("2016年7月4日 9时30分", "1467624600000"), ("２０１６/７/４ ９:３０:０５", "1467624605000"),
        ("2016.7.4", "1467590400000"), ("2016-07-04  09:30", "1467624600000"), ("2016/7/4 24:00", "!type"),
        ("2016/7/4 9", "!type"), ("2016/7/4 ", "!type"), ("2016/13/4 9:30", "!type"),
    ])
    func instantsAsPeopleWriteThem(cell: String, expected: String) throws {
        #expect(try read(cell, Field(name: "时间", kind: .datetime, format: "any")) == expected)
    }

    /// 2016.1 is January, or October without its zero: nobody knows, so that it is not read.
    @Test(arguments: [
        ("2016-07", "2016-07-01"), ("2016-7", "2016-07-01"), ("2016/7", "2016-07-01"), ("2016.7", "2016-07-01"),
        ("2016.10", "2016-10-01"), ("2016.01", "2016-01-01"), ("201607", "2016-07-01"), ("2016年7月", "2016-07-01"),
        ("２０１６．７", "2016-07-01"), ("2016.1", "!type"), ("2016年13月", "!type"), ("2016", "!type"), ("16.7", "!type"),
        ("2016年", "!type"), ("2016-7-", "!type"),
    ])
    func monthsAsPeopleWriteThem(cell: String, expected: String) throws {
        #expect(try read(cell, Field(name: "月份", kind: .yearmonth, format: "any")) == expected)
    }

    @Test(arguments: [
        ("１２３", "123"), ("－１２３", "-123"), ("1２3", "123"), ("１，２３４", "1234"), ("９５％", "95"), ("一二", "!type"),
    ])
    func fullWidthNumbersAreReadWhereDeclared(cell: String, expected: String) throws {
        var notation = Notation()
        (notation.fullWidth, notation.groupChar, notation.bareNumber) = (true, ",", false)
        #expect(try read(cell, Field(name: "数", kind: .integer, notation: notation)) == expected)
        #expect(try read(cell, Field(name: "数", kind: .integer)) == "!type")
    }

    @Test func brokenBytesAreNoFullWidthForms() {
        #expect(FullWidth.narrowed([0xef, 0xbc, 0x91, 0x31]) == [0x31, 0x31])
        for bytes in [[0xef], [0xef, 0xbc], [0xef, 0xbc, 0x10], [0xef, 0xbd, 0x05], [0xef, 0xbd, 0x9f]] as [[UInt8]] {
            #expect(FullWidth.narrowed(bytes) == bytes)
        }
    }

    @Test(arguments: [
        (Field.Kind.year, "2016", "2016"), (.year, "16", "!type"), (.yearmonth, "2016-07", "2016-07-01"),
        (.yearmonth, "2016-13", "!type"),
        (.time, "09:30:00", "09:30:00"), (.time, "9:30", "!type"),
        (.time, "09:30:00Z", "09:30:00Z"), (.time, "09:30:00.5+08:00", "09:30:00.5+08:00"),
        (.time, "09:30:00+8", "!type"), (.duration, "P1Y2M3DT4H", "P1Y2M3DT4H"),
        (.duration, "P", "!type"),
        (.duration, "1 天", "!type"), (.boolean, "true", "yes"), (.boolean, "是", "!type"), (.any, "x", "x"),
    ])
    func otherTypes(kind: Field.Kind, cell: String, expected: String) throws {
        #expect(try read(cell, Field(name: "f", kind: kind)) == expected)
    }

    @Test func missingValuesAndAliases() throws {
        let text = Field(name: "单位", kind: .string, valueAliases: ["卫计委": "卫健委"])
        #expect(try read("卫计委", text) == "卫健委")
        #expect(try read("", text, missing: ["-"]) == "")
        #expect(try read("-", text, missing: ["-"]) == "∅")
        #expect(try read("—", Field(name: "数", kind: .integer), missing: ["", "—"]) == "∅")
        #expect(try read("", Field(name: "数", kind: .integer), missing: ["—"]) == "!type")
        #expect(try read("无", Field(name: "数", kind: .integer, missingValues: ["无"])) == "∅")
    }

    @Test func constraintsHold() throws {
        func field(_ kind: Field.Kind, _ change: (inout Constraints) -> Void) -> Field {
            var constraints = Constraints()
            change(&constraints)
            return Field(name: "f", kind: kind, constraints: constraints)
        }
        #expect(try read("", field(.string) { $0.required = true }) == "!required")
        #expect(try read("", field(.date) { $0.required = true }) == "!required")
        #expect(try read("丙", field(.string) { $0.enumeration = ["甲", "乙"] }) == "!enumeration")
        #expect(try read("A12", field(.string) { $0.pattern = "[A-Z][0-9]+" }) == "A12")
        #expect(try read("A12x", field(.string) { $0.pattern = "[A-Z][0-9]+" }) == "!pattern")
        #expect(try read("甲", field(.string) { $0.minLength = 2 }) == "!minLength")
        #expect(try read("甲乙丙", field(.string) { $0.maxLength = 2 }) == "!maxLength")
        #expect(try read("5", field(.integer) { $0.exclusiveMinimum = "5" }) == "!minimum")
        #expect(try read("5", field(.integer) { $0.maximum = "5" }) == "5")
        #expect(try read("2.5", field(.number) { $0.maximum = "2.4" }) == "!maximum")
        #expect(try read("2016-01-01", field(.date) { $0.minimum = "2016-02-01" }) == "!minimum")
        #expect(try read("3", field(.integer) { $0.enumeration = ["1", "2"] }) == "!enumeration")
    }

    @Test(arguments: [
        Field(name: "f", kind: .date, format: "%Q"), Field(name: "f", kind: .integer, format: "x"),
        Field(name: "f", kind: .boolean, valueAliases: ["a": "b"]),
    ])
    func declarationsThatCannotBeHonouredAreRefused(field: Field) {
        #expect(throws: FieldReading.Problem.self) { try FieldReading(field, missingValues: [""]) }
    }
}
