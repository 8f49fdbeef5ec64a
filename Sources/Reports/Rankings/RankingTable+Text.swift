import Diagnostics
import Documents
import Metrics
import Numerals
import Tables

extension RankingTable {
    /// The table for people: list, name, a column a period (`2 ↑3`), best, worst and mean rank, how often among
    /// the first and the last, streak.
    public func header(in language: Language) -> [String] {
        let own =
            language == .zh
            ? ["最好", "最差", "平均", "前\(request.edge)", "后\(request.edge)", "连续"]
            : ["best", "worst", "mean", "first \(request.edge)", "last \(request.edge)", "streak"]
        return (request.within.map { [$0] } ?? []) + [by] + periods.map(\.description) + own
    }

    public func lines(in language: Language) -> [[String]] {
        rows.map { row in
            let course = row.course
            let name = request.highlight.contains(row.name) ? "* " + row.name : row.name
            let cells = zip(course.ranks, course.moves).map { rank, move in
                let mark = move.mark.text(in: language)
                return [rank?.description ?? "", mark].filter { !$0.isEmpty }.joined(separator: " ")
            }
            let mean = course.mean?.rounded(places: 1)?.normalized.description
            return (row.list.map { [$0] } ?? []) + [name] + cells
                + [
                    course.best?.description ?? "—", course.worst?.description ?? "—", mean ?? "—",
                    String(course.periods(inFirst: request.edge)),
                    String(course.periods(inLast: request.edge, of: row.counts)), streak(course, language),
                ]
        }
    }

    /// What there is to say below the table: who moved most, published ranks that differ, what was left out.
    public var remarks: [Localized] {
        var remarks: [Localized] = []
        func names(_ rows: [Row]) -> String {
            rows.map { row in
                "\(row.name)（第\(rank(row.course.ranks.first))→第\(rank(row.course.ranks.last))）"
            }.joined(separator: "、")
        }
        func englishNames(_ rows: [Row]) -> String {
            rows.map { "\($0.name) (\(rank($0.course.ranks.first)) → \(rank($0.course.ranks.last)))" }
                .joined(separator: ", ")
        }
        let (up, down) = movers
        if let change = up.first?.course.change?.normalized {
            remarks.append(
                Localized(zh: "进步最大：\(names(up))，↑\(change)", en: "most places won: \(englishNames(up)), ↑\(change)"))
        }
        if let change = down.first?.course.change?.magnitude.normalized {
            remarks.append(
                Localized(
                    zh: "退步最大：\(names(down))，↓\(change)", en: "most places lost: \(englishNames(down)), ↓\(change)"))
        }
        if differences == [] {
            remarks.append(Localized(zh: "公布的排名与计算的排名一致", en: "published ranks equal those computed"))
        }
        if !agreements.isEmpty {
            let list = agreements.map { "\($0.period) \($0.tau)" }
            remarks.append(
                Localized(
                    zh: "位次与上期的一致程度（Kendall τ-b，1为完全一致）：\(list.joined(separator: "、"))",
                    en: "agreement with the period before (Kendall's τ-b): \(list.joined(separator: ", "))"))
        }
        if let last = periods.last, last.last > days.last {
            remarks.append(
                Localized(zh: "\(last)仅截至\(days.last)", en: "\(last) goes up to \(days.last) only"))
        }
        if nameless > 0 {
            remarks.append(
                Localized(
                    zh: "有\(nameless)组未写明“\(by)”，未参加排名",
                    en: "\(nameless) groups without \"\(by)\" are not ranked"))
        }
        return remarks
    }

    /// That the last period is not whole, as documents say it: `11月仅截至11月15日。`
    var cutShort: String? {
        guard let last = periods.last, last.last > days.last else { return nil }
        return "\(TableBlock.title(of: last, among: periods))仅截至\(dateText(days.last, .monthDay))。"
    }

    /// Published ranks that are not those computed.
    public func findings(_ severity: Diagnostic.Severity = .error) -> [Diagnostic] {
        (differences ?? []).map { .publishedRank($0, ledger: metric.ledger, severity) }
    }

    private func rank(_ rank: Exact??) -> String { (rank ?? nil)?.description ?? "—" }

    func streak(_ course: RankCourse, _ language: Language) -> String {
        guard let (count, rank) = course.streak else { return "" }
        let unit =
            switch request.grain {
            case .day: Localized(zh: "天", en: "days")
            case .month: Localized(zh: "个月", en: "months")
            case .quarter: Localized(zh: "个季度", en: "quarters")
            case .year: Localized(zh: "年", en: "years")
            }
        return Localized(zh: "连续\(count)\(unit.zh)第\(rank)", en: "\(rank) for \(count) \(unit.en)").text(in: language)
    }
}

extension RankCourse.Move {
    /// Beside the rank.
    var mark: Localized {
        switch self {
        case .start: Localized(zh: "", en: "")
        case .new: Localized(zh: "首次", en: "new")
        case .back: Localized(zh: "再次", en: "back")
        case .up(let places): Localized(zh: "↑\(places.normalized)", en: "↑\(places.normalized)")
        case .down(let places): Localized(zh: "↓\(places.normalized)", en: "↓\(places.normalized)")
        case .same: Localized(zh: "=", en: "=")
        case .missing: Localized(zh: "—", en: "—")
        }
    }
}
