/// How many values become one.
public enum Aggregate: Hashable, Sendable {
    public enum Operation: String, Hashable, Sendable, CaseIterable {
        case count, valid, missing, distinct, sum, product, mean, average, variance, variancep, stdev, stdevp, stderr
        case median, q1, q3, ci0, ci1, min, max, values
    }

    case operation(Operation)
    /// The value of the field in the record where another field is least or greatest.
    case argmin(String)
    case argmax(String)

    var name: String {
        switch self {
        case .operation(let operation): operation.rawValue
        case .argmin: "argmin"
        case .argmax: "argmax"
        }
    }
}
