/// What the cells of a column say about it.
struct ColumnEvidence: Sendable {
    /// Cells that hold something, and cells that hold nothing.
    private(set) var filled = 0
    private(set) var empty = 0
    /// Forms shared by all cells but those that stand for no value.
    private(set) var forms = CellForms.all
    /// Cells that stand for no value in a column of numbers or dates, with how often they stand there.
    private(set) var placeholders: [String: Int] = [:]
    private(set) var units: Set<String> = []
    private(set) var (mostDigits, mostPlaces) = (0, 0)
    private(set) var (hasLeadingZero, hasGroups, hasFullWidth, hasFraction) = (false, false, false, false)
    /// 2016.1
    private(set) var hasDoubtfulMonth = false
    private(set) var sensitive: [SensitiveText: Int] = [:]
    /// Totals and repetition marks between the data.
    private(set) var marks: Set<String> = []
    private(set) var example = ""
    /// JSON values that are no texts, and lists and objects.
    private(set) var (hasScalars, hasNested) = (false, false)
    private var hashes: Set<Int64> = []
    /// `nil` when there were too many cells to know.
    private(set) var isUnique: Bool? = true

    /// Cells whose difference is remembered.
    static let mostHashes = 1 << 18

    /// What ledgers write where there is no value.
    static let noValues: Set<String> = [
        "-", "--", "—", "——", "－", "–", "…", "……", "..", "...", "/", "\\", "无", "暂无", "无数据", "不详", "未知", "N/A", "n/a",
        "NA",
        "#N/A", "null", "NULL", "None", "NaN", "nan", "空", "*",
    ]

    /// Rows of sums between the data, and marks that repeat the row above.
    static let dittoMarks: Set<String> = ["同上", "〃", "″"]

    mutating func addEmpty(count: Int = 1) { empty += count }

    mutating func addNested() {
        filled += 1
        hasNested = true
    }

    /// - Parameter isText: whether JSON has it as a text.
    mutating func add(_ text: String, count: Int = 1, isText: Bool = true) {
        guard !text.isEmpty else { return addEmpty(count: count) }
        filled += count
        if !isText { hasScalars = true }
        let bytes = Array(text.utf8)
        noteDifference(bytes, count)
        if FooterWords.isTotal(text) || ColumnEvidence.dittoMarks.contains(text) { marks.insert(text) }
        if ColumnEvidence.noValues.contains(text) {
            placeholders[text, default: 0] += count
            return
        }
        if example.isEmpty { example = text }
        let narrow = FullWidth.narrowed(bytes)
        if bytes.count >= 7, let kind = SensitiveText.kind(of: narrow) { sensitive[kind, default: 0] += count }
        guard !forms.isEmpty else { return }
        let number = forms.contains(.number) ? WrittenNumber(bytes) : nil
        forms.formIntersection(CellForms(bytes, number: number, among: forms))
        if narrow.count != bytes.count { hasFullWidth = true }
        if forms.contains(.month), bytes.count == 6, bytes.suffix(2).elementsEqual(".1".utf8) {
            hasDoubtfulMonth = true
        }
        if let number { note(number) }
    }

    private mutating func note(_ number: WrittenNumber) {
        mostDigits = max(mostDigits, number.digits)
        mostPlaces = max(mostPlaces, number.places)
        hasLeadingZero = hasLeadingZero || number.hasLeadingZero
        hasGroups = hasGroups || number.hasGroups
        hasFraction = hasFraction || !number.isInteger
        if units.count < 8 { units.insert(number.unit) }
    }

    private mutating func noteDifference(_ bytes: [UInt8], _ count: Int) {
        guard isUnique == true else { return }
        let padded = bytes + [UInt8](repeating: 0, count: 8)
        let hash = padded.withUnsafeBufferPointer { $0.baseAddress.map { KeyHash.of($0, bytes.count) } ?? 0 }
        if count > 1 || !hashes.insert(hash).inserted {
            isUnique = false
            hashes = []
        } else if hashes.count > ColumnEvidence.mostHashes {
            isUnique = nil
            hashes = []
        }
    }
}
