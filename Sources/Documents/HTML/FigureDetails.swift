/// Where a printed figure comes from, as a reader is shown it.
public struct FigureDetails: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// 办件量
    public var title: String
    /// In the order they are shown: 口径, 期间, 台账, 记录数, ….
    public var entries: [Entry]

    public init(title: String, entries: [Entry] = []) {
        self.title = title
        self.entries = entries
    }
}
