/// Which characters make a name: letters of any script, `_` and `$`; digits and marks after the first.
public enum Names {
    /// Whether a name may begin with `character`.
    public static func canStart(_ character: Character?) -> Bool {
        guard let character, let scalar = character.unicodeScalars.first else { return false }
        return character == "_" || character == "$" || scalar.properties.isXIDStart
    }

    /// Whether `character` may stand in a name after the first.
    public static func canContinue(_ character: Character?) -> Bool {
        guard let character, let scalar = character.unicodeScalars.first else { return false }
        return character == "$" || scalar.properties.isXIDContinue
    }

    /// Whether `text` can be written as a bare name.
    public static func isName(_ text: some StringProtocol) -> Bool {
        canStart(text.first) && text.dropFirst().allSatisfy { canContinue($0) }
    }

    /// How an expression over records names a field, whatever its header: 部门, `datum['金额(元)']`.
    public static func reference(_ field: String) -> String { isName(field) ? field : "datum[\(literal(field))]" }

    /// `text` as a literal of an expression: in quotes.
    public static func literal(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }

    /// The ASCII character that a full-width one stands for, `nil` for any other.
    static func halfWidth(_ character: Character) -> String? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(String.init)
        case 0x3001: return ","
        case 0x2264: return "<="
        case 0x2265: return ">="
        case 0x2260: return "!="
        case 0xD7: return "*"
        case 0xF7: return "/"
        default: return nil
        }
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
