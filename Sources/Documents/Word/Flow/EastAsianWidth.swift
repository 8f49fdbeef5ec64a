extension Unicode.Scalar {
    /// Full and partial blocks, of which bars in cells are made.
    var isBlockElement: Bool { (0x2580...0x259F).contains(value) }

    /// Word sets these in the Latin font unless it is told that they belong to Chinese text.
    var isSharedWithLatin: Bool {
        switch value {
        case 0xB0, 0xB1, 0xB7, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x203B, 0x2103, 0x2116, 0x2160...0x217B,
            0x2190...0x2199, 0x2200...0x22FF, 0x2460...0x24FF, 0x2500...0x25FF, 0x2605...0x2606:
            true
        default: false
        }
    }
}

extension StringProtocol {
    /// The width of one line in half characters: a Han character counts two, a Latin one one. Signs of both scripts are
    /// set as Han.
    var halfWidths: Int {
        unicodeScalars.reduce(0) {
            $0 + ($1.properties.isGraphemeExtend ? 0 : $1.isWide || $1.isSharedWithLatin ? 2 : 1)
        }
    }
}
