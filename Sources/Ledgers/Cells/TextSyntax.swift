/// What a text must look like by its field's type.
enum TextSyntax: Equatable, Sendable {
    case any, string, email, uri, uuid, duration
    case time(TimePattern?)

    func accepts(_ text: String) -> Bool {
        switch self {
        case .any, .string: true
        case .email: TextSyntax.isEmail(text)
        case .uri:
            text.split(separator: ":", maxSplits: 1).count == 2 && text.first?.isLetter == true && !text.contains(" ")
        case .uuid: TextSyntax.isUUID(text)
        case .duration: TextSyntax.isDuration(text)
        case .time(nil):
            ClockTime.parse(Array(text.utf8)[...], secondsWanted: true).map {
                ClockTime.offset(Array(text.utf8)[$0.used...]) != nil
            } ?? false
        case .time(let pattern?): pattern.parse(Array(text.utf8)) != nil
        }
    }

    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
    }

    private static func isUUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    /// ISO 8601: `P3Y6M4DT12H30M5S`, `P2W`.
    private static func isDuration(_ text: String) -> Bool {
        guard text.first == "P" else { return false }
        let halves = text.dropFirst().split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count <= 2, halves.count == 1 || !halves[1].isEmpty, halves.contains(where: { !$0.isEmpty }) else {
            return false
        }
        return zip(halves, ["YMWD", "HMS"]).allSatisfy { half, units in
            var units = Array(units)
            var digits = 0
            for character in half {
                if character.isASCII, character.isNumber || character == "." {
                    digits += 1
                } else if digits > 0, let unit = units.firstIndex(of: character) {
                    units.removeFirst(unit + 1)
                    digits = 0
                } else {
                    return false
                }
            }
            return digits == 0
        }
    }
}
