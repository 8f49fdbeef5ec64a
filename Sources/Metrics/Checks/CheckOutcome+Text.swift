import Diagnostics
import Numerals
import Tables

extension CheckOutcome {
    /// What is wrong, one statement for each group: `办结、在办、退件合计为56000件，办件量为56009件，相差9件`.
    public var statements: [Localized] { failures.map(statement) }

    /// The failures as findings, at most `limit` of them, with the place of the check in the catalogue.
    public func findings(_ severity: Diagnostic.Severity = .error, limit: Int = 20) -> [Diagnostic] {
        let shown = failures.prefix(limit).map { Diagnostic.checkFailed(check, statement($0), severity) }
        let rest = failures.count - shown.count
        return rest > 0 ? shown + [.moreChecksFailed(check, rest, severity)] : shown
    }

    private func statement(_ failure: Failure) -> Localized {
        let own = said(failure.fault)
        guard !failure.group.isEmpty else { return own }
        return Localized(zh: "\(failure.group)：\(own.zh)", en: "\(failure.group): \(own.en)")
    }

    private func said(_ fault: Failure.Fault) -> Localized {
        let first = check.metrics[0]
        switch (fault, check.rule) {
        case (.sum(let total, let parts), .sum(let name, let names)):
            let apart = apart(total, parts, name)
            return Localized(
                zh:
                    "\(names.map(title).joined(separator: "、"))合计为\(text(parts, name))，\(title(name))为\(text(total, name))，相差\(apart)",
                en:
                    "\(names.joined(separator: " + ")) is \(text(parts, name)), \(name) is \(text(total, name)): \(apart) apart"
            )
        case (.unequal(let a, let b), .equal(let one, let other)):
            let apart = apart(a, b, one)
            return Localized(
                zh: "\(title(one))为\(text(a, one))，\(title(other))为\(text(b, other))，相差\(apart)",
                en: "\(one) is \(text(a, one)), \(other) is \(text(b, other)): \(apart) apart")
        case (.below(let value, let min), _):
            return Localized(
                zh: "\(title(first))为\(text(value, first))，低于\(text(min, first))",
                en: "\(first) is \(text(value, first)), below \(text(min, first))")
        case (.above(let value, let max), _):
            return Localized(
                zh: "\(title(first))为\(text(value, first))，高于\(text(max, first))",
                en: "\(first) is \(text(value, first)), above \(text(max, first))")
        case (.stale(let day?), _):
            return Localized(
                zh: "\(title(first))的最近记录止于\(dateText(day))", en: "the last record of \(first) is of \(day)")
        case (.stale(nil), _):
            return Localized(zh: "\(title(first))没有记录", en: "\(first) has no records")
        case (.missing(let name), _):
            return Localized(zh: "\(title(name))没有数值", en: "\(name) has no value")
        case (.sum, _), (.unequal, _):
            return Localized(zh: check.title, en: check.id)
        }
    }

    private func title(_ id: String) -> String { metrics[id]?.title ?? id }

    /// All digits: what differs in the last place must be seen to differ.
    private func text(_ value: Exact, _ id: String) -> String {
        let unit = metrics[id]?.unit ?? ""
        guard unit == "%" else { return ((value.rounded(places: 6) ?? value).normalized.description) + unit }
        return (value.shifted(by: 2).flatMap { $0.rounded(places: 4) } ?? value).normalized.description + "%"
    }

    private func apart(_ a: Exact, _ b: Exact, _ id: String) -> String {
        guard let difference = a.subtracting(b)?.magnitude else { return "—" }
        return metrics[id]?.unit == "%" ? text(difference, id).dropLast() + "个百分点" : text(difference, id)
    }
}
