/// The values of one column of a batch. The storage serves batch after batch, unless somebody has kept one.
struct ColumnBuffer<Value: FixedWidthInteger> {
    private(set) var values: [Value] = []

    /// - Parameter body: sets all of `count` values, which are arbitrary before.
    @inline(__always)
    mutating func fill(_ count: Int, _ body: (UnsafeMutableBufferPointer<Value>) -> Void) {
        if count > values.count {
            values.append(contentsOf: repeatElement(0, count: count - values.count))
        } else {
            values.removeLast(values.count - count)
        }
        values.withUnsafeMutableBufferPointer { body($0) }
    }
}
