/// Number, sum, least and greatest of the values that are there, as coefficients of the field's scale.
struct Moments: Hashable, Sendable {
    var count = 0
    var sum: Int128 = 0
    var least = Int64.max
    var greatest = Int64.min

    @inline(__always)
    mutating func add(_ value: Int64) {
        count &+= 1
        sum &+= Int128(value)
        if value < least { least = value }
        if value > greatest { greatest = value }
    }

    /// Adds a value that occurs several times.
    mutating func add(_ value: Int64, times: Int) {
        guard times > 0 else { return }
        count += times
        sum += Int128(value) * Int128(times)
        least = min(least, value)
        greatest = max(greatest, value)
    }

    mutating func merge(_ other: Moments) {
        count += other.count
        sum += other.sum
        least = min(least, other.least)
        greatest = max(greatest, other.greatest)
    }
}
