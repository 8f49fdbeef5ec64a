import Foundation

/// The words of a Markdown document, without the anchors of its figures.
func documentText(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8).withoutAnchors
}

extension String {
    var withoutAnchors: String { replacing(#/<a id="[^"]*">|<\/a>/#, with: "") }
}
