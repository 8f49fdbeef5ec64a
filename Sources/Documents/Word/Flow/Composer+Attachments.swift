extension Composer {
    /// 附件说明 (GB/T 9704-2012, 7.3.4): an empty line below the text, 附件 two characters in; names that need several
    /// lines stand below their first character.
    mutating func composeAttachmentList(_ names: [[Inline]]) {
        keepLastWithNext()
        for (index, name) in names.enumerated() {
            let label = AttachmentNames.opening(index, of: names.count)
            let hanging = AttachmentNames.width(ofLabel: label)
            var paragraph = Paragraph(.attachmentList, [run(label)] + runs(name))
            let before = index == 0 ? 0 : AttachmentNames.width(ofLabel: AttachmentNames.label)
            let left = style.indentCharacters + before + hanging
            paragraph.properties.indent = .init(
                left: CharacterLength(left, ofSize: style.body.size),
                hanging: CharacterLength(hanging, ofSize: style.body.size))
            if index == 0 { paragraph.properties.spacing.before = style.lineHeight }
            paragraph.properties.keepNext = index < names.count - 1
            append(paragraph)
        }
    }
}
