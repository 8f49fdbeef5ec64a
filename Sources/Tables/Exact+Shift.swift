extension Exact {
    /// This times ten to the power `exponent`, exactly; `nil` when it does not fit.
    public func shifted(by exponent: Int) -> Exact? {
        guard !isZero else { return .zero }
        guard (-76...76).contains(exponent) else { return nil }
        let target = scale - exponent
        if (0...38).contains(target) { return Exact(coefficient, scale: target) }
        if target > 38 {
            let short = normalized
            let finer = short.scale - exponent
            return finer <= 38 ? Exact(short.coefficient, scale: finer) : nil
        }
        return Exact("1" + String(repeating: "0", count: -target)).flatMap {
            Exact(coefficient, scale: 0).multiplied(by: $0)
        }
    }
}
