/// Bytes that one worker fills and reads again and again.
///
/// Behind `capacity` lie `padding` more bytes, so that cells may be loaded many bytes at a time. What was not written is
/// arbitrary: to fill it would cost the memory that most files never need.
final class ByteBuffer {
    static let padding = 64

    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity + ByteBuffer.padding)
    }

    deinit {
        base.deallocate()
    }

    /// Makes room for `capacity` bytes and keeps the first `used`.
    func grow(to capacity: Int, keeping used: Int) {
        guard capacity > self.capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + ByteBuffer.padding)
        larger.update(from: base, count: used)
        base.deallocate()
        base = larger
        self.capacity = capacity
    }
}
