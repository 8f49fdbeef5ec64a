/// Personal data that shows by its form.
enum SensitiveText: String, Hashable, Sendable, CaseIterable {
    case identityNumber, phone, bankCard, name, address

    /// What a cell holds, as ASCII digits and letters.
    static func kind(of cell: [UInt8]) -> SensitiveText? {
        if isPhone(cell) { return .phone }
        var run: [UInt8] = []
        var found: SensitiveText?
        // Numbers stand in notes too: 备注 “身份证110101199003071233”.
        for byte in cell + [0] {
            if isDigit(byte) || byte == UInt8(ascii: "X") || byte == UInt8(ascii: "x") {
                run.append(byte)
                continue
            }
            if isIdentityNumber(run) { return .identityNumber }
            if run.count == cell.count, isBankCard(run) { found = .bankCard }
            run = []
        }
        return found
    }

    /// What a header says of its column.
    static func kind(ofHeader label: String) -> SensitiveText? {
        let words: [(SensitiveText, [String])] = [
            (.identityNumber, ["身份证", "证件号", "公民身份号码", "护照号"]),
            (.phone, ["电话", "手机", "联系方式", "传真", "微信"]),
            (.bankCard, ["银行卡", "银行账", "银行帐", "开户账", "卡号"]),
            (.name, ["姓名", "户主", "申请人", "联系人", "经办人", "负责人", "法定代表人"]),
            (.address, ["住址", "家庭地址", "居住地址"]),
        ]
        // 申请人类型 and 申请人数 are no names.
        let isOther = ["类型", "类别", "数", "年龄", "性别", "职务"].contains { label.hasSuffix($0) }
        return isOther ? nil : words.first { $0.1.contains { label.contains($0) } }?.0
    }

    /// GB 11643-1999: a region, a birthday, and a check digit of ISO 7064 MOD 11-2.
    static func isIdentityNumber(_ cell: [UInt8]) -> Bool {
        guard cell.count == 18, cell[0] != 0x30, cell[..<17].allSatisfy(isDigit) else { return false }
        let century = cell[6..<8]
        guard century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8),
            (1...12).contains(number(cell[10..<12])), (1...31).contains(number(cell[12..<14]))
        else { return false }
        let sum = (0..<17).reduce(0) { sum, index in
            // The weight of place i from the right is 2^(i) modulo 11.
            sum + Int(cell[index] - 0x30) * ((1 << (17 - index)) % 11)
        }
        return Array("10X98765432".utf8)[sum % 11] == (cell[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : cell[17])
    }

    /// 11 digits of a mobile number, with +86 or not, or an area code and seven or eight digits.
    static func isPhone(_ cell: [UInt8]) -> Bool {
        var digits = cell.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        if digits.starts(with: "+86".utf8) { digits.removeFirst(3) }
        guard digits.allSatisfy(isDigit) else { return false }
        if digits.count == 11, digits[0] == 0x31, (0x33...0x39).contains(digits[1]) { return true }
        return cell.contains(UInt8(ascii: "-")) && digits.first == 0x30 && (10...12).contains(digits.count)
    }

    /// 16 to 19 digits with the check digit of Luhn (ISO/IEC 7812-1).
    static func isBankCard(_ cell: [UInt8]) -> Bool {
        guard (16...19).contains(cell.count), cell[0] != 0x30, cell.allSatisfy(isDigit) else { return false }
        let sum = cell.reversed().enumerated().reduce(0) { sum, place in
            let digit = Int(place.element - 0x30)
            let doubled = place.offset % 2 == 1 ? digit * 2 : digit
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}
