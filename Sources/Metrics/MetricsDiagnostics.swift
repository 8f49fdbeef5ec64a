import Diagnostics

/// What this target says to users.
extension Diagnostic {
    static func unknownMetric(_ name: String, nearest: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-metric", at: place,
            message: Localized(zh: "没有名为“\(name)”的指标", en: "there is no metric \"\(name)\""),
            remedy: remedy(
                nearest: nearest, zhElse: "nianbao figures 列出全部指标", enElse: "nianbao figures lists all metrics"))
    }

    private static func remedy(nearest: [String], zhElse: String, enElse: String) -> Localized {
        nearest.isEmpty
            ? Localized(zh: zhElse, en: enElse)
            : Localized(
                zh: "是否指：\(nearest.joined(separator: "、"))", en: "did you mean \(nearest.joined(separator: ", "))?")
    }
}
