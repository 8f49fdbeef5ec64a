import Numerals
import Tables

extension Pairing {
    /// 梁北镇连续2个月第9: for how many months in a row, up to the last or the one that is named, a group has had the rank that
    /// is said after the number; `nil` where the last rank is another one.
    func lasting(_ context: NumberContext, in passage: Passage) -> Pair? {
        let number = context.number
        guard number.unit == "个月", let stated = number.stated,
            passage.characters[..<number.range.lowerBound].ends(with: "连续"),
            let rank = Self.rank(after: number.range.upperBound, in: passage)
        else { return nil }
        let groups = context.named.filter {
            $0.place != .earlier && $0.members.count == 1 && !$0.isWeak && !$0.isOneOfSeveral
        }
        let pairs = groups.flatMap { named in
            metrics.filter(\.isRank).compactMap { metric -> Pair? in
                let subject = Subject(metric: metric, group: named.members[0])
                guard let run = run(of: subject, upTo: context.periodIsNear ? context.period : nil),
                    run[0].value == rank
                else { return nil }
                let months = Exact(run.count)
                return Pair(
                    answer: run[0], aspect: .lasting, value: months, score: 1, likeness: nil, groups: named,
                    agrees: stated == months)
            }
        }
        // Of a longer time a part may be meant.
        return pairs.first { $0.agrees } ?? pairs.first { $0.value < stated }
    }

    /// The answers of months with the same value that follow each other, the last one first.
    private func run(of subject: Subject, upTo mention: PeriodMention?) -> [Answer]? {
        let months = (subjects[subject] ?? []).filter { $0.period?.grain == .month }
            .sorted { $1.period ?? report < $0.period ?? report }
        let named = mention.map { mention in
            months.drop { month in !mention.periods.contains { $0 == month.period } }
        }
        guard let last = (named ?? months[...]).first else { return nil }
        var run = [last]
        for month in months where month.period == run.last?.period?.previous && month.value == last.value {
            run.append(month)
        }
        return run
    }

    /// The rank that is said within a few characters.
    private static func rank(after place: Int, in passage: Passage) -> Exact? {
        let text = String(passage.characters[place...].prefix { !"，。；、,;".contains($0) }.prefix(10))
        return (scanNumbers(in: text) + scanWordedNumbers(in: text)).first { $0.kind == .ordinal }?.stated
    }
}
