/// The constraints of a field of texts; checked once for each distinct text.
struct TextConstraints {
    var required = false
    var enumeration: Set<[UInt8]> = []
    var pattern: TextPattern?
    var minLength: Int?
    var maxLength: Int?

    func fault(of text: String) -> Rejection.Reason? {
        if !enumeration.isEmpty, !enumeration.contains(Array(text.utf8)) { return .enumeration }
        if let minLength, text.unicodeScalars.count < minLength { return .minLength }
        if let maxLength, text.unicodeScalars.count > maxLength { return .maxLength }
        switch pattern?.match(text) {
        case .fails?: return .pattern
        case .tooManySteps?: return .patternSteps
        case .matches?, nil: return nil
        }
    }
}

extension TextConstraints {
    /// Whether only a missing cell can break them.
    var takesEveryText: Bool { enumeration.isEmpty && pattern == nil && minLength == nil && maxLength == nil }
}
