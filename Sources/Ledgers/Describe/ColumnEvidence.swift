/// What the cells of a column say about it.
struct ColumnEvidence: Sendable {
    /// Cells that hold something, and cells that hold nothing.
    private(set) var filled = 0
    private(set) var empty = 0
    /// For each form the cells that have it not, those left out that stand for no value; and one of them.
    private var misses = [Int](repeating: 0, count: CellForms.count)
    private var strangers = [String](repeating: "", count: CellForms.count)
    private var wanted = CellForms.all
    /// Cells that stand for no value in a column of numbers or dates, with how often they stand there.
    private(set) var placeholders: [String: Int] = [:]
    /// Of the cells that are numbers with a decimal point, and of those with a decimal comma.
    private(set) var (numbers, commaNumbers) = (NumberEvidence(), NumberEvidence())
    private(set) var hasFullWidth = false
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

    /// Marks that repeat the row above.
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
        guard !wanted.isEmpty else { return }
        let number = wanted.contains(.number) ? WrittenNumber(bytes) : nil
        let commaNumber = wanted.contains(.commaNumber) ? WrittenNumber(bytes, marks: .commaAndPoint) : nil
        let forms = CellForms(bytes, number: number, commaNumber: commaNumber, among: wanted)
        for index in 0..<CellForms.count where forms.rawValue & (1 << UInt32(index)) == 0 {
            misses[index] += count
            if strangers[index].isEmpty { strangers[index] = text }
            if misses[index] > 100, misses[index] > filled / 5 {
                wanted.remove(CellForms(rawValue: 1 << UInt32(index)))
            }
        }
        if narrow.count != bytes.count { hasFullWidth = true }
        if forms.contains(.month), bytes.count == 6, bytes.suffix(2).elementsEqual(".1".utf8) {
            hasDoubtfulMonth = true
        }
        if let number { numbers.add(number) }
        if let commaNumber { commaNumbers.add(commaNumber, isOther: number == nil, count: count) }
    }

    /// Whether the numbers have a decimal comma: cells that are numbers in no other way say so, and are not fewer than those
    /// that would change their value with it, 1,234.
    var hasDecimalCommas: Bool {
        guard misses[CellForms.index(.commaNumber)] == 0, values > 0 else { return false }
        return commaNumbers.others > 0 && commaNumbers.others >= commaNumbers.doubtful
    }

    /// Whether all cells could be numbers with a decimal comma, as they are if other columns of the file are.
    var mayHaveDecimalCommas: Bool {
        values > 0 && misses[CellForms.index(.commaNumber)] == 0 && commaNumbers.hasGroups && commaNumbers.doubtful == 0
    }

    /// Cells that are no placeholders.
    var values: Int { filled - placeholders.values.reduce(0, +) }

    /// Forms that all cells have, or all but so few that these are rather mistakes: the check will name them.
    var forms: CellForms {
        let shared = CellForms.all.filter { index in
            let form = CellForms(rawValue: 1 << UInt32(index))
            let few = values >= 10 ? values / 10 : values >= 4 && CellForms.timeForms.contains(form) ? 1 : 0
            return wanted.contains(form) && misses[index] <= few && misses[index] < values
        }
        // What all have goes before what most have.
        let whole = shared.filter { misses[$0] == 0 }
        return whole.isEmpty ? shared : whole
    }

    /// Cells that have none of these forms, and one of them.
    func strangers(to forms: CellForms) -> (count: Int, example: String)? {
        let indices = (0..<CellForms.count).filter { forms.rawValue & (1 << UInt32($0)) != 0 }
        guard let index = indices.min(by: { misses[$0] < misses[$1] }), misses[index] > 0 else { return nil }
        return (misses[index], strangers[index])
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

/// What the numbers of a column have in common.
struct NumberEvidence: Sendable {
    private(set) var units: Set<String> = []
    private(set) var (mostDigits, mostPlaces) = (0, 0)
    private(set) var (hasLeadingZero, hasGroups, hasFraction) = (false, false, false)
    /// Cells that are a number with these marks only, and cells that are another number with the others.
    private(set) var (others, doubtful) = (0, 0)

    mutating func add(_ number: WrittenNumber, isOther: Bool = false, count: Int = 1) {
        mostDigits = max(mostDigits, number.digits)
        mostPlaces = max(mostPlaces, number.places)
        hasLeadingZero = hasLeadingZero || number.hasLeadingZero
        hasGroups = hasGroups || number.hasGroups
        hasFraction = hasFraction || !number.isInteger
        if units.count < 8 { units.insert(number.unit) }
        if isOther { others += count } else if number.places == 3 { doubtful += count }
    }
}

extension CellForms {
    /// The number of a single form.
    fileprivate static func index(_ form: CellForms) -> Int { form.rawValue.trailingZeroBitCount }
}
