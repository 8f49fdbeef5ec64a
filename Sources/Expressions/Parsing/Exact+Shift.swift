import Tables

extension Exact {
    /// This times ten to the power `exponent`; `nil` when it does not fit.
    func shifted(by exponent: Int) -> Exact? {
        if exponent <= scale, scale - exponent <= 38 { return Exact(coefficient, scale: scale - exponent) }
        guard exponent > scale, exponent - scale <= 37 else { return isZero ? .zero : nil }
        return Exact("1" + String(repeating: "0", count: exponent - scale)).flatMap {
            Exact(coefficient, scale: 0).multiplied(by: $0)
        }
    }
}
