/// What a link's destination means.
enum LinkTarget: Hashable {
    /// `#name`: a figure or table of the same document.
    case reference(String)
    /// Out of the document, percent-encoded.
    case outside(String)
    /// A scheme that could do harm when it is followed.
    case refused

    init(_ destination: String) {
        if destination.hasPrefix("#") {
            self = .reference(String(destination.dropFirst()))
        } else if destination.isEmpty || !LinkTarget.isHarmless(destination) {
            self = .refused
        } else {
            self = .outside(LinkTarget.encoded(destination))
        }
    }

    /// A colon before the first `/`, `?` or `#` ends a scheme (RFC 3986, 4.1); without one the path is relative.
    private static func isHarmless(_ destination: String) -> Bool {
        let head = destination.prefix { !"/?#".contains($0) }
        guard let colon = head.firstIndex(of: ":") else { return !destination.hasPrefix("//") }
        return ["http", "https", "mailto"].contains(head[..<colon].lowercased())
    }

    /// Bytes that a URI cannot hold become `%XX` (RFC 3986, 2.1); what is encoded already stays.
    private static func encoded(_ destination: String) -> String {
        let allowed = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in destination.utf8 {
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isPlain || allowed.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
