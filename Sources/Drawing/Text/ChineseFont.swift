import Charts
import Diagnostics

/// Whether this machine can print Chinese.
public enum ChineseFont {
    /// Throws `no-chinese-font` with the remedy when no installed font has common Han characters and punctuation.
    public static func check() throws(Diagnostic) {
        let context = TextContext()
        let font = FontChoice(TextStyle(size: 16))
        try TextLayout("汉字年报，。（）", font: font, in: context).checkGlyphs(in: context, font: font)
    }
}
