import Diagnostics

/// What this target says to users.
extension Diagnostic {
    /// No installed font has Chinese characters.
    public static func noChineseFont() -> Diagnostic {
        Diagnostic(
            "no-chinese-font",
            message: Localized(
                zh: "本机没有中文字体，图表和文档中的汉字会变成方框",
                en: "this machine has no Chinese font: Han characters would print as boxes"),
            remedy: Localized(
                zh: "请安装字体后重试：apt-get install fonts-noto-cjk",
                en: "install one and try again: apt-get install fonts-noto-cjk"))
    }

    /// Some characters are in no installed font.
    static func missingGlyphs(_ characters: String, in text: String) -> Diagnostic {
        let points = characters.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
            .joined(separator: " ")
        return Diagnostic(
            "missing-glyph", at: Place(quote: text),
            message: Localized(
                zh: "所装字体中没有这些字符：\(points)", en: "no installed font has these characters: \(points)"),
            remedy: Localized(
                zh: "请改用其他字符，或安装含有它们的字体（如 apt-get install fonts-noto-cjk-extra）",
                en:
                    "use other characters, or install a font that has them (such as apt-get install fonts-noto-cjk-extra)"
            ))
    }

    /// Cairo refused to go on.
    static func drawingFailed(_ reason: String) -> Diagnostic {
        Diagnostic(
            "drawing-failed",
            message: Localized(zh: "绘制失败：\(reason)", en: "drawing failed: \(reason)"),
            remedy: Localized(
                zh: "请检查可用内存和图幅大小后重试", en: "check the free memory and the size of the picture, then try again"))
    }

    static func pngEncodingFailed(_ reason: String) -> Diagnostic {
        Diagnostic(
            "png-encoding-failed",
            message: Localized(zh: "写 PNG 失败：\(reason)", en: "writing the PNG failed: \(reason)"),
            remedy: Localized(zh: "请检查可用内存后重试", en: "check the free memory, then try again"))
    }

    /// The picture has no area, or more than `limit` pixels or points a side.
    static func pictureSize(width: Double, height: Double, limit: Int) -> Diagnostic {
        Diagnostic(
            "picture-size",
            message: Localized(
                zh: "图幅 \(width)×\(height) 不可用：每边应大于 0 且不超过 \(limit)",
                en: "a picture of \(width)×\(height) cannot be drawn: each side must lie above 0 and up to \(limit)"),
            remedy: Localized(zh: "请改小或改大 width、height", en: "change width or height"))
    }

    /// A coordinate, length or colour is not a number or beyond any page.
    static func coordinate(_ value: Double, of role: String) -> Diagnostic {
        Diagnostic(
            "scene-coordinate",
            message: Localized(
                zh: "图形（\(role)）的坐标 \(value) 无法绘制", en: "the coordinate \(value) of a \(role) cannot be drawn"),
            remedy: Localized(
                zh: "请检查图表数据和比例尺的取值范围", en: "check the chart's data and the domain of its scales"))
    }
}
