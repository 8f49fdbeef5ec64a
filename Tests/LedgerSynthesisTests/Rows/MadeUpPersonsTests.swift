import Testing

@testable import LedgerSynthesis

struct MadeUpPersonsTests {
    @Test func identityNumbersAreNobodys() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<500 {
            let number = MadeUpPersons.identityNumber(from: &random)
            #expect(number.starts(with: Array("990".utf8)))
            #expect(number.count == 18)
            #expect(!hasRightCheckCharacter(number[...]))
        }
    }

    /// The example of GB 11643-1999 shows that the check itself knows a right one.
    @Test func theCheckKnowsARightNumber() {
        #expect(hasRightCheckCharacter(Array("11010519491231002X".utf8)[...]))
        #expect(!hasRightCheckCharacter(Array("110105194912310021".utf8)[...]))
    }

    @Test func phonesLieInNoNetwork() {
        var random = SplitMix64(seed: 6)
        let phone = MadeUpPersons.phone(from: &random)
        #expect(phone.hasPrefix("120") && phone.count == 11)
    }
}

/// ISO 7064 MOD 11-2 by its definition: the weighted sum of all eighteen characters is 1 modulo 11.
func hasRightCheckCharacter(_ number: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for character in number {
        let value = character == UInt8(ascii: "X") ? 10 : Int(character) - 48
        sum = sum * 2 + value
        sum %= 11
    }
    return sum % 11 == 1
}
