/// A text in the two languages that nianbao speaks to its users.
public struct Localized: Hashable, Sendable {
    public let zh: String
    public let en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    public func text(in language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}

/// The language of messages: Chinese under a Chinese locale, else English.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case zh, en

    /// The language that the POSIX locale variables ask for, in their order of precedence:
    /// `LC_ALL`, `LC_MESSAGES`, `LANG`; the first that is set and not empty decides.
    public init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
    }
}
