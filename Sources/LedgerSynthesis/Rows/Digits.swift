/// The digits of a number with leading zeros, as bytes.
///
/// - Complexity: O(width); digits beyond the width are cut off on the left.
func digits(_ number: Int, width: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: UInt8(ascii: "0"), count: width)
    var rest = number
    var place = width - 1
    while rest > 0, place >= 0 {
        bytes[place] += UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        place -= 1
    }
    return bytes
}

/// A number held in hundredths, as it is written: `204318.52`.
func hundredths(_ number: Int) -> String {
    "\(number / 100).\(padded(number % 100, to: 2))"
}

func yesNo(_ value: Bool) -> String { value ? "是" : "否" }
