#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

func pow(_ base: Double, _ exponent: Double) -> Double {
    #if canImport(Glibc)
        Glibc.pow(base, exponent)
    #elseif canImport(Musl)
        Musl.pow(base, exponent)
    #else
        Darwin.pow(base, exponent)
    #endif
}

enum Real {
    static func log(_ x: Double) -> Double { logarithm(x) }
    static func log1p(_ x: Double) -> Double { logarithm1p(x) }
    static func expm1(_ x: Double) -> Double { exponential1(x) }
    static func exp(_ x: Double) -> Double { exponential1(x) + 1 }
    static func sin(_ x: Double) -> Double { sine(x) }
    static func cos(_ x: Double) -> Double { cosine(x) }
    static func tan(_ x: Double) -> Double { tangent(x) }
    static func acos(_ x: Double) -> Double { arcCosine(x) }
    static func asin(_ x: Double) -> Double { arcSine(x) }
    static func atan2(_ y: Double, _ x: Double) -> Double { arcTangent(y, x) }
    static func erfc(_ x: Double) -> Double { complementaryError(x) }
    static func log10(_ x: Double) -> Double { decimalLogarithm(x) }

    /// `value` as C's `printf` writes it with `%.{precision}{kind}`.
    static func printed(_ value: Double, _ kind: Character, precision: Int) -> String {
        let format = "%.\(max(0, min(100, precision)))\(kind)"
        return withVaList([value]) { arguments in
            var buffer = [CChar](repeating: 0, count: 512)
            let length = vsnprintf(&buffer, buffer.count, format, arguments)
            let bytes = buffer.prefix(max(0, min(Int(length), buffer.count - 1))).map { UInt8(bitPattern: $0) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

private func logarithm(_ x: Double) -> Double { log(x) }
private func logarithm1p(_ x: Double) -> Double { log1p(x) }
private func exponential1(_ x: Double) -> Double { expm1(x) }
private func sine(_ x: Double) -> Double { sin(x) }
private func cosine(_ x: Double) -> Double { cos(x) }
private func tangent(_ x: Double) -> Double { tan(x) }
private func arcCosine(_ x: Double) -> Double { acos(x) }
private func arcSine(_ x: Double) -> Double { asin(x) }
private func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
private func complementaryError(_ x: Double) -> Double { erfc(x) }
private func decimalLogarithm(_ x: Double) -> Double { log10(x) }
