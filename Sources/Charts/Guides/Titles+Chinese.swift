/// What axes and legends of Chinese charts are called when nothing is said.
extension Titles {
    /// Bins and periods are read off the labels: the field's name does for them.
    static func chinese(_ definition: ChannelDefinition, named name: String) -> String {
        switch definition.aggregate {
        case .argmin(let key): "\(key)最小的\(name)"
        case .argmax(let key): "\(key)最大的\(name)"
        case .operation(let operation): chinese(operation, of: name)
        case nil: name
        }
    }

    private static func chinese(_ operation: Aggregate.Operation, of name: String) -> String {
        switch operation {
        case .count: "记录数"
        case .sum: "\(name)合计"
        case .mean, .average: "平均\(name)"
        case .median: "\(name)中位数"
        case .min: "\(name)最小值"
        case .max: "\(name)最大值"
        case .distinct: "不同\(name)数"
        case .valid: "\(name)有效值个数"
        case .missing: "\(name)缺失值个数"
        case .q1: "\(name)下四分位数"
        case .q3: "\(name)上四分位数"
        case .product: "\(name)乘积"
        case .stdev, .stdevp: "\(name)标准差"
        case .variance, .variancep: "\(name)方差"
        case .stderr: "\(name)标准误"
        case .ci0: "\(name)置信下限"
        case .ci1: "\(name)置信上限"
        case .values: "\(name)取值"
        }
    }
}
