import Diagnostics
import Expressions
import Ledgers

extension RankRule {
    /// `rank: {of: 单位, by: 得分, within: 期次, from: top, among: 类别 == '街道'}`; `nil`, with findings, when it is not valid.
    static func read(_ parent: Properties, ledger: Ledger, findings: inout [Diagnostic]) -> RankRule? {
        guard let tree = parent.tree["rank"] else { return nil }
        let properties = Properties(
            tree, path: parent.path(of: "rank"), known: ["of", "by", "within", "from", "among"], findings: &findings)
        guard tree.entries != nil else { return nil }
        let faults = findings.count
        let by = field(
            properties.required("by", findings: &findings), ledger, properties.place(of: "by"), findings: &findings)
        if let by, !by.kind.isNumber {
            findings.append(.measureOfKind("rank", by, at: properties.place(of: "by")))
        }
        let within = (properties.texts("within", findings: &findings) ?? []).compactMap {
            field($0, ledger, properties.place(of: "within"), findings: &findings)?.name
        }
        let from = properties.choice("from", of: Side.self, findings: &findings) ?? .top
        var among: [Expression] = []
        if let source = properties.text("among", findings: &findings) {
            do {
                among = [try ConditionCheck.parse(source, ledger: ledger, at: properties.place(of: "among"))]
            } catch {
                findings.append(contentsOf: error.all)
            }
        }
        let of = field(
            properties.text("of", findings: &findings), ledger, properties.place(of: "of"), findings: &findings)
        if let of, of.isSensitive { findings.append(.sensitiveField(of.name, at: properties.place(of: "of"))) }
        guard let by, findings.count == faults else { return nil }
        return RankRule(by: by.name, within: within, from: from, among: among, of: of?.name)
    }

    private static func field(
        _ name: String?, _ ledger: Ledger, _ place: Place, findings: inout [Diagnostic]
    ) -> Field? {
        guard let name else { return nil }
        if let field = ledger[name] { return field }
        let known = ledger.fields.map(\.name)
        findings.append(
            .unknownField(
                name, nearest: nearestNames(to: name, among: known), ledger: ledger.name, known: known, at: place))
        return nil
    }
}
