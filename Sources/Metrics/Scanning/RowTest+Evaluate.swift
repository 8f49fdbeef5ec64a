import Ledgers
import Tables

extension Window {
    /// 1 for records whose day lies in it.
    func evaluate(_ reader: BatchReader) -> [UInt8] {
        let (first, last) = (period.first.number, period.last.number)
        return reader.days(time).map { first <= $0 && $0 <= last ? 1 : 0 }
    }
}

extension RowTest {
    /// 1 where the test holds.
    func evaluate(_ reader: BatchReader) -> [UInt8] {
        switch self {
        case .compare(let order, let a, let b): return compare(order, a, b, reader)
        case .isMissing(let name): return missing(reader.column(name))
        case .isTrue(let name): return booleans(name, equal: 1, reader)
        case .isFalse(let name): return booleans(name, equal: 0, reader)
        case .not(let test):
            var mask = test.evaluate(reader)
            for i in mask.indices { mask[i] ^= 1 }
            return mask
        case .both(let a, let b):
            var mask = a.evaluate(reader)
            let other = b.evaluate(reader)
            for i in mask.indices { mask[i] &= other[i] }
            return mask
        case .either(let a, let b):
            var mask = a.evaluate(reader)
            let other = b.evaluate(reader)
            for i in mask.indices { mask[i] |= other[i] }
            return mask
        }
    }

    private func missing(_ column: BatchColumn) -> [UInt8] {
        switch column {
        case .numbers(let values, _): values.map { $0 == BatchColumn.missingNumber ? 1 : 0 }
        case .days(let values): values.map { $0 == BatchColumn.missingDay ? 1 : 0 }
        case .booleans(let values): values.map { $0 == BatchColumn.missingBoolean ? 1 : 0 }
        case .codes(let values): values.map { $0 == 0 ? 1 : 0 }
        }
    }

    private func booleans(_ name: String, equal wanted: UInt8, _ reader: BatchReader) -> [UInt8] {
        guard case .booleans(let values) = reader.column(name) else {
            return [UInt8](repeating: 0, count: reader.count)
        }
        return values.map { $0 == wanted ? 1 : 0 }
    }

    private func compare(_ order: Order, _ a: Side, _ b: Side, _ reader: BatchReader) -> [UInt8] {
        switch order {
        case .equal:
            Self.quickFill(a, b, reader, missingEqual: true) { $0 == $1 }
                ?? Self.fill(a, b, reader, missingEqual: true) { $0 == $1 }
        case .less:
            Self.quickFill(a, b, reader, missingEqual: false) { $0 < $1 }
                ?? Self.fill(a, b, reader, missingEqual: false) { $0 < $1 }
        case .lessOrEqual:
            Self.quickFill(a, b, reader, missingEqual: false) { $0 <= $1 }
                ?? Self.fill(a, b, reader, missingEqual: false) { $0 <= $1 }
        }
    }

    /// Compares 64-bit coefficients of one scale; `nil` when the sides do not have one.
    @inline(__always)
    private static func quickFill(
        _ a: Side, _ b: Side, _ reader: BatchReader, missingEqual: Bool, _ holds: (Int64, Int64) -> Bool
    ) -> [UInt8]? {
        let missing = BatchColumn.missingNumber
        switch (a, b) {
        case (.field(let one), .field(let other)):
            let ((left, scale), (right, otherScale)) = (reader.numbers(one), reader.numbers(other))
            guard scale == otherScale else { return nil }
            return left.withUnsafeBufferPointer { left in
                right.withUnsafeBufferPointer { right in
                    mask(reader.count) { i in
                        let (x, y) = (left[i], right[i])
                        return x == missing || y == missing ? missingEqual && x == y : holds(x, y)
                    }
                }
            }
        case (.field(let name), .number(let number)):
            let (column, scale) = reader.numbers(name)
            guard let limit = number.coefficient(scale) else { return nil }
            return column.withUnsafeBufferPointer { column in
                mask(reader.count) { column[$0] != missing && holds(column[$0], limit) }
            }
        case (.number(let number), .field(let name)):
            let (column, scale) = reader.numbers(name)
            guard let limit = number.coefficient(scale) else { return nil }
            return column.withUnsafeBufferPointer { column in
                mask(reader.count) { column[$0] != missing && holds(limit, column[$0]) }
            }
        case (.number, .number): return nil
        }
    }

    @inline(__always)
    private static func mask(_ count: Int, _ holds: (Int) -> Bool) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { out, initialized in
            for i in 0..<count { out[i] = holds(i) ? 1 : 0 }
            initialized = count
        }
    }

    /// Compares at the finer scale of the two; 128 bits hold any 64-bit coefficient times 10^18. Against a missing value
    /// nothing holds, but that two missing ones are equal.
    @inline(__always)
    private static func fill(
        _ a: Side, _ b: Side, _ reader: BatchReader, missingEqual: Bool, _ holds: (Int128, Int128) -> Bool
    ) -> [UInt8] {
        let (left, right) = (Operand(a, reader), Operand(b, reader))
        let scale = max(left.scale, right.scale)
        guard let one = left.multiplier(to: scale), let other = right.multiplier(to: scale) else {
            return slowFill(left, right, reader.count, missingEqual: missingEqual, holds)
        }
        var mask = [UInt8](repeating: 0, count: reader.count)
        for i in 0..<reader.count {
            let (x, y) = (left.values[i &* left.stride], right.values[i &* right.stride])
            let (xMissing, yMissing) = (x == Operand.missing, y == Operand.missing)
            if xMissing || yMissing {
                mask[i] = missingEqual && xMissing && yMissing ? 1 : 0
            } else {
                mask[i] = holds(x &* one, y &* other) ? 1 : 0
            }
        }
        return mask
    }

    /// For literals with so many digits that they do not fit: compares as `Exact` does.
    private static func slowFill(
        _ left: Operand, _ right: Operand, _ count: Int, missingEqual: Bool, _ holds: (Int128, Int128) -> Bool
    ) -> [UInt8] {
        (0..<count).map { i in
            let (x, y) = (left.values[i &* left.stride], right.values[i &* right.stride])
            if x == Operand.missing || y == Operand.missing { return missingEqual && x == y ? 1 : 0 }
            let (a, b) = (Exact(x, scale: left.scale), Exact(y, scale: right.scale))
            return holds(a < b ? -1 : a == b ? 0 : 1, 0) ? 1 : 0
        }
    }

    /// One side of a comparison; a literal is a run of one value with stride 0.
    private struct Operand {
        static let missing = Int128.min

        let values: [Int128]
        let scale: Int
        let stride: Int

        init(_ side: Side, _ reader: BatchReader) {
            switch side {
            case .number(let number):
                values = [number.coefficient]
                scale = number.scale
                stride = 0
            case .field(let name):
                let (numbers, scale) = reader.numbers(name)
                values = numbers.map { $0 == BatchColumn.missingNumber ? Operand.missing : Int128($0) }
                self.scale = scale
                stride = 1
            }
        }

        /// `nil` when values could overflow.
        func multiplier(to finer: Int) -> Int128? {
            guard finer - scale <= 18, stride == 1 || values.allSatisfy({ $0.magnitude < 1 << 63 }) else { return nil }
            return (0..<(finer - scale)).reduce(Int128(1)) { product, _ in product * 10 }
        }
    }
}

extension Exact {
    /// This as a whole number of `10^-scale`; `nil` when it is none, or has no place in 64 bits beside the missing value.
    fileprivate func coefficient(_ scale: Int) -> Int64? {
        let number = normalized
        guard number.scale <= scale, scale - number.scale <= 18 else { return nil }
        var value = number.coefficient
        for _ in number.scale..<scale {
            let (product, over) = value.multipliedReportingOverflow(by: 10)
            if over { return nil }
            value = product
        }
        return Int64(exactly: value).flatMap { $0 == BatchColumn.missingNumber ? nil : $0 }
    }
}
