/// The full-width forms of ASCII (U+FF01…U+FF5E), as Chinese input methods write digits and signs.
enum FullWidth {
    /// The same text with the full-width forms made narrow.
    static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0xef) else { return bytes }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            // U+FF01…U+FF3F are EF BC 81…BF, U+FF40…U+FF5E are EF BD 80…9E.
            if let narrow = narrow(bytes[index...]) {
                result.append(narrow)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// U+FF01…U+FF3F are EF BC 81…BF, U+FF40…U+FF5E are EF BD 80…9E.
    private static func narrow(_ bytes: ArraySlice<UInt8>) -> UInt8? {
        let scalar = Array(bytes.prefix(3))
        guard scalar.count == 3, scalar[0] == 0xef else { return nil }
        if scalar[1] == 0xbc, (0x81...0xbf).contains(scalar[2]) { return scalar[2] - 0x60 }
        if scalar[1] == 0xbd, (0x80...0x9e).contains(scalar[2]) { return scalar[2] - 0x20 }
        return nil
    }
}
