import Diagnostics
import Drawing

extension Style {
    /// Says which fonts of this style the machine lacks, so that none is replaced in silence.
    public func fontFindings() -> [Diagnostic] {
        let kinds = [body, title, quote, caption, tableHeader, tableBody, unitLine, note, code, pageNumber] + headings
        let wanted = kinds.map { first(of: $0.font.family) } + [strongFamily, emphasisFamily, codeFamily].map(first)
        let missing = Set(wanted).filter { !FontFamilies.isInstalled($0) }.sorted()
        return missing.isEmpty ? [] : [.fontFallback(missing)]
    }

    /// The one that is meant; those after it stand in.
    private func first(of families: String) -> String {
        families.split(separator: ",").first.map(String.init) ?? families
    }
}
