/// The constraints of a field whose cells become numbers: days, instants, counts.
struct ValueLimits<Number: FixedWidthInteger & Sendable>: Sendable {
    var required = false
    var minimum = Number.min
    var maximum = Number.max
    /// `nil` allows every value.
    var allowed: Set<Number>?

    static var none: ValueLimits { ValueLimits() }

    private var isBounded: Bool { minimum > Number.min || maximum < Number.max || allowed != nil }

    /// Rejects the values outside the limits.
    @inline(__always)
    func check(
        _ values: UnsafeMutableBufferPointer<Number>, _ count: Int, missing: Number, _ rejected: inout [Rejection]
    ) {
        guard isBounded else { return }
        let (low, high) = (minimum, maximum)
        for row in 0..<count {
            let value = values[row]
            if value == missing { continue }
            if value < low {
                rejected.append(Rejection(row: row, reason: .minimum))
            } else if value > high {
                rejected.append(Rejection(row: row, reason: .maximum))
            } else if let allowed, !allowed.contains(value) {
                rejected.append(Rejection(row: row, reason: .enumeration))
            }
        }
    }
}
