/// How pages are numbered below the text.
public enum PageNumberForm: Hashable, Sendable {
    /// `— 1 —`, one character in from the outer edge: right on odd pages, left on even ones.
    case dashedOutside
    /// `1` in the middle.
    case centered

    func text(_ page: Int) -> String {
        switch self {
        case .dashedOutside: "— \(page) —"
        case .centered: String(page)
        }
    }
}
