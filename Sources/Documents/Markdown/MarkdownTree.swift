import CMark
import Diagnostics
import Synchronization

/// A parsed Markdown text: CommonMark with GFM's tables and strikethrough.
final class MarkdownTree {
    private let parser: OpaquePointer
    private let document: OpaquePointer

    /// cmark-gfm keeps the characters of its extensions in a table of the whole process while it parses: two parsers at
    /// once would lose each other's strikethroughs.
    private static let parsing = Mutex(())

    init(_ markdown: String, at place: Place) throws(Diagnostic) {
        let parsed = MarkdownTree.parsing.withLock { _ in MarkdownTree.parse(markdown) }
        guard let parsed else { throw .markdownReaderFailed(at: place) }
        (parser, document) = (parsed.parser, parsed.document)
    }

    private static func parse(_ markdown: String) -> sending (parser: OpaquePointer, document: OpaquePointer)? {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        for name in ["table", "strikethrough"] {
            guard let syntax = cmark_find_syntax_extension(name) else {
                cmark_parser_free(parser)
                return nil
            }
            cmark_parser_attach_syntax_extension(parser, syntax)
        }
        Array(markdown.utf8).withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let document = cmark_parser_finish(parser) else {
            cmark_parser_free(parser)
            return nil
        }
        return (parser, document)
    }

    deinit {
        cmark_node_free(document)
        cmark_parser_free(parser)
    }

    var root: MarkdownNode { MarkdownNode(pointer: document) }
}

/// A node of a `MarkdownTree`, usable as long as the tree lives.
struct MarkdownNode {
    fileprivate let pointer: OpaquePointer

    /// cmark's name of the node's type: `paragraph`, `table_cell`, `strong`, ….
    var kind: String { String(cString: cmark_node_get_type_string(pointer)) }

    var children: [MarkdownNode] {
        var all: [MarkdownNode] = []
        var next = cmark_node_first_child(pointer)
        while let child = next {
            all.append(MarkdownNode(pointer: child))
            next = cmark_node_next(child)
        }
        return all
    }

    /// The text of a text, code or HTML node.
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

    /// What follows the opening fence of a code block.
    var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

    var destination: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

    /// 1…6
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

    /// Counted from 1 in the text given to the parser; inline nodes have none.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }

    var tableAlignments: [TableBlock.Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return (0..<count).map { index in
            switch letters[index] {
            case UInt8(ascii: "r"): .right
            case UInt8(ascii: "c"): .center
            default: .left
            }
        }
    }
}
