import Ledgers

/// Numbers the groups that one worker meets, by any number of key columns.
struct Grouping: Sendable {
    private var axes: [Axis]
    private var groups: GroupNumbers

    init(_ columns: [KeyColumn]) {
        axes = columns.map(Axis.init)
        groups = GroupNumbers(axes: columns.count)
    }

    /// The group of each record; `nil` when there is but one.
    mutating func numbers(_ reader: BatchReader) -> [UInt32]? {
        guard !axes.isEmpty else { return nil }
        var codes: [[UInt32]] = []
        for i in axes.indices { codes.append(axes[i].codes(reader)) }
        return groups.numbers(codes, size: axes[0].size)
    }

    /// What a group's number stands for.
    func key(_ number: Int, _ dictionaries: [TextDictionary?]) -> GroupKey {
        zip(axes, groups.codes(number)).map { $0.atom($1, dictionaries) }
    }
}
