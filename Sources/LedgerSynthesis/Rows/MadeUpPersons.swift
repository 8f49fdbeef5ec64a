/// Sensitive columns as real exports carry them, but of nobody: invalid by their own rules.
enum MadeUpPersons {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)

    /// An identity number that cannot be one: its region 99 is assigned to nobody, and its check character is wrong
    /// (GB 11643-1999: ISO 7064 MOD 11-2).
    static func identityNumber(from random: inout SplitMix64) -> [UInt8] {
        let born = CivilDay(number: CivilDay(1950, 1, 1).number + random.below(47 * 365)).date
        var number = digits(990_000 + random.number(in: 1...99), width: 6)
        number += digits(born.year * 10_000 + born.month * 100 + born.day, width: 8)
        number += digits(random.number(in: 1...999), width: 3)
        var sum = 0
        for place in 0..<17 { sum += weights[place] * Int(number[place] - UInt8(ascii: "0")) }
        number.append(checkCharacters[(sum + 1 + random.below(10)) % 11])
        return number
    }

    /// Eleven digits like a mobile number, in the range 120 that no network has.
    static func phone(from random: inout SplitMix64) -> String {
        "120" + padded(random.below(100_000_000), to: 8)
    }
}
