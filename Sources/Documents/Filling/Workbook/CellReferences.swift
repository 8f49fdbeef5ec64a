/// The cells that formulas and the like name: `B3`, `$B$3:$D$9`, `'1月'!A1`, `$1:$2`.
enum CellReferences {
    /// Rows that are named, and by whom.
    struct Rows {
        /// The sheet that is named before them.
        let sheet: String?
        let rows: ClosedRange<Int>
        /// One cell rather than a range of them.
        let isOne: Bool
        /// Whether they are the same wherever the formula is copied to: `B$3`.
        let isFixed: Bool
    }

    /// A formula with other rows in it.
    /// - Parameter moved: says where rows are now.
    static func moving<E: Error>(
        in formula: String, _ moved: (Rows) throws(E) -> ClosedRange<Int>
    ) throws(E) -> String {
        var reader = Reader(Array(formula))
        var written = ""
        while let token = reader.next() {
            guard case .reference(let reference) = token else {
                if case .other(let text) = token { written += text }
                continue
            }
            let rows = try moved(reference.rows)
            written += reference.first.text(row: rows.lowerBound)
            if let last = reference.last { written += ":" + last.text(row: rows.upperBound) }
        }
        return written
    }

    /// One end of a reference: a column, which whole rows have none of, and a row.
    fileprivate struct End {
        /// With its dollar sign.
        let column: String
        let isFixed: Bool
        let row: Int

        func text(row: Int) -> String { column + (isFixed ? "$" : "") + String(row) }
    }

    fileprivate struct Reference {
        let sheet: String?
        let first: End
        let last: End?

        var rows: Rows {
            let other = last?.row ?? first.row
            return Rows(
                sheet: sheet, rows: min(first.row, other)...max(first.row, other), isOne: last == nil,
                isFixed: first.isFixed && last?.isFixed ?? true)
        }
    }

    private enum Token {
        case other(String)
        case reference(Reference)
    }

    private struct Reader {
        private let characters: [Character]
        private var position = 0
        /// The sheet that was named just before.
        private var sheet: String?

        init(_ characters: [Character]) {
            self.characters = characters
        }

        mutating func next() -> Token? {
            guard position < characters.count else { return nil }
            let sheet = self.sheet
            self.sheet = nil
            switch characters[position] {
            case "\"": return .other(quoted("\""))
            case "'":
                let raw = quoted("'")
                name(String(raw.dropFirst().dropLast()).replacing("''", with: "'"))
                return .other(raw)
            case "[":
                // `[1]表!` is a sheet of another workbook.
                let book = bracketed()
                let sheet = word(at: position)
                position += sheet.count
                name(book + sheet)
                return .other(book + sheet)
            case let current where Self.isWord(current):
                let word = word(at: position)
                return token(word, sheet: sheet)
            default:
                position += 1
                if characters[position - 1] == "!" { self.sheet = sheet }
                return .other(String(characters[position - 1]))
            }
        }

        private mutating func token(_ word: String, sheet: String?) -> Token {
            position += word.count
            let after = position < characters.count ? characters[position] : nil
            var last: End?
            if after == ":", position + 1 < characters.count {
                let next = self.word(at: position + 1)
                last = End(next)
                if let first = End(word), let last, first.column.isEmpty == last.column.isEmpty {
                    position += 1 + next.count
                    return .reference(Reference(sheet: sheet, first: first, last: last))
                }
            }
            if let first = End(word), !first.column.isEmpty, after != "(", after != "!" {
                return .reference(Reference(sheet: sheet, first: first, last: nil))
            }
            name(word)
            return .other(word)
        }

        private mutating func name(_ word: String) {
            if position < characters.count, characters[position] == "!" { sheet = word }
        }

        private func word(at start: Int) -> String {
            String(characters[start...].prefix(while: Self.isWord))
        }

        private static func isWord(_ character: Character) -> Bool {
            character.isLetter || character.isNumber || "_.$\\".contains(character)
        }

        /// Doubled quotes end one text and begin the next, which comes to the same.
        private mutating func quoted(_ quote: Character) -> String {
            let start = position
            position += 1
            while position < characters.count {
                if characters[position] == quote {
                    position += 1
                    guard quote == "'", position < characters.count, characters[position] == quote else { break }
                }
                position += 1
            }
            return String(characters[start..<min(position, characters.count)])
        }

        private mutating func bracketed() -> String {
            let start = position
            var depth = 0
            while position < characters.count {
                depth += characters[position] == "[" ? 1 : characters[position] == "]" ? -1 : 0
                position += 1
                if depth == 0 { break }
            }
            return String(characters[start..<position])
        }
    }
}

extension CellReferences.End {
    fileprivate init?(_ word: String) {
        guard let match = word.wholeMatch(of: #/(\$?[A-Za-z]{1,3})?(\$?)([1-9][0-9]{0,6})/#),
            let row = Int(match.output.3), row <= 1_048_576
        else { return nil }
        self.init(column: String(match.output.1 ?? ""), isFixed: !match.output.2.isEmpty, row: row)
    }
}
