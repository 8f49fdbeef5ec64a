/// A field in its long form: its result is a run like any other, which every reader of the document sees.
func field(_ instruction: String, printed: String, _ properties: RunProperties = RunProperties()) -> [Markup] {
    func run(_ content: Markup) -> Markup {
        Markup("w:r") {
            properties.markup
            content
        }
    }
    return [
        run(Markup("w:fldChar", ["w:fldCharType": "begin"])),
        run(Markup("w:instrText", ["xml:space": "preserve"]) { " \(instruction) " }),
        run(Markup("w:fldChar", ["w:fldCharType": "separate"])),
        run(Markup("w:t") { printed }),
        run(Markup("w:fldChar", ["w:fldCharType": "end"])),
    ]
}
