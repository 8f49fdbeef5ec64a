#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Arithmetic on doubles, as JavaScript does it.
enum Real {
    static func compute(_ operation: Node.BinaryOperator, _ x: Double, _ y: Double) -> Double {
        switch operation {
        case .add: x + y
        case .subtract: x - y
        case .multiply: x * y
        case .divide: x / y
        case .remainder: fmod(x, y)
        case .power: pow(x, y)
        default: .nan
        }
    }
}
