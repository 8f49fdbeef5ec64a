/// Numbers as SVG writes them.
enum SVGNumber {
    /// At most three decimals, no exponent, no trailing zero, no negative zero: the same on every machine.
    static func text(_ value: Double) -> String {
        guard value.magnitude < 1e12 else { return "0" }
        let thousandths = Int64((value * 1000).rounded())
        let (whole, rest) = (thousandths.magnitude / 1000, thousandths.magnitude % 1000)
        var fraction = rest == 0 ? "" : "." + String(String(1000 + rest).dropFirst())
        while fraction.last == "0" { fraction.removeLast() }
        return (thousandths < 0 ? "-" : "") + String(whole) + fraction
    }
}
