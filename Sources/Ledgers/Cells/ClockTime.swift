/// A time of the day.
enum ClockTime {
    /// Reads `09:30:00`, `09:30:00.250`, and `09:30` where seconds are not wanted.
    /// - Returns: milliseconds since midnight, and how many bytes they took.
    static func parse(_ bytes: ArraySlice<UInt8>, secondsWanted: Bool) -> (Int64, used: Int)? {
        let bytes = Array(bytes)
        func two(_ index: Int, below limit: Int) -> Int64? {
            guard index + 1 < bytes.count, case let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30),
                tens <= 9, ones <= 9, case let number = Int(tens) * 10 + Int(ones), number < limit
            else { return nil }
            return Int64(number)
        }
        guard let hour = two(0, below: 24), bytes.count >= 5, bytes[2] == UInt8(ascii: ":"),
            let minute = two(3, below: 60)
        else { return nil }
        let minutes = (hour * 60 + minute) * 60_000
        guard bytes.count > 5, bytes[5] == UInt8(ascii: ":") else { return secondsWanted ? nil : (minutes, 5) }
        guard let second = two(6, below: 60) else { return nil }
        guard bytes.count > 8, bytes[8] == UInt8(ascii: ".") else { return (minutes + second * 1000, 8) }
        let digits = bytes[9...].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var fraction: Int64 = 0
        for place in 0..<3 { fraction = fraction * 10 + (place < digits.count ? Int64(digits[9 + place] - 0x30) : 0) }
        return (minutes + second * 1000 + fraction, 9 + digits.count)
    }

    /// Milliseconds ahead of UTC: of nothing, `Z`, `+08:00` or `+0800`.
    static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.isEmpty || text == "Z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
            number / 100 < 24, number % 100 < 60
        else { return nil }
        let minutes = Int64(number / 100 * 60 + number % 100)
        return (sign == "-" ? -1 : 1) * minutes * 60_000
    }

    /// Reads `9:30`, `09:30:05`, `9时30分` and `9时30分5秒`.
    /// - Returns: milliseconds since midnight.
    static func freely(_ bytes: ArraySlice<UInt8>) -> Int64? {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.contains("时") {
            guard text.last == "分" || text.last == "秒" else { return nil }
            text.removeLast()
            text = text.replacing("时", with: ":").replacing("分", with: ":")
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let limits = [24, 60, 60]
        var total: Int64 = 0
        guard parts.count == 2 || parts.count == 3 else { return nil }
        for (index, part) in parts.enumerated() {
            guard (1...2).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(part), number < limits[index]
            else { return nil }
            total = total * 60 + Int64(number)
        }
        return total * (parts.count == 2 ? 60_000 : 1000)
    }
}
