/// Lines of offsets that are mostly asked for in order.
final class LineCounter {
    private let bytes: UnsafePointer<UInt8>
    private let length: Int
    private var (offset, current) = (0, 1)

    init(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        self.bytes = bytes
        self.length = length
    }

    /// - Complexity: O(bytes since the last question); an earlier offset starts anew.
    func line(_ wanted: Int) -> Int {
        if wanted < offset { (offset, current) = (0, 1) }
        while offset < min(wanted, length) {
            if bytes[offset] == UInt8(ascii: "\n") { current += 1 }
            offset += 1
        }
        return current
    }
}
