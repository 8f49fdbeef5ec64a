/// A twip is a twentieth of a point, Word's unit of layout.
func twips(points: Double) -> Int { Int((points * 20).rounded()) }

func twips(millimetres: Double) -> Int { twips(points: millimetres * 72 / 25.4) }

func halfPoints(_ points: Double) -> Int { Int((points * 2).rounded()) }

/// English Metric Units, in which drawings are measured: 914 400 to the inch.
func emu(points: Double) -> Int { Int((points * 12_700).rounded()) }

/// A length in characters of a given size. Word keeps the count when the size changes; LibreOffice reads only twips.
struct CharacterLength: Hashable, Sendable {
    var hundredths: Int
    var twips: Int

    init(_ count: Double, ofSize points: Double) {
        hundredths = Int((count * 100).rounded())
        twips = Int((count * points * 20).rounded())
    }

    init(twips: Int, ofSize points: Double) {
        self.twips = twips
        hundredths = Int((Double(twips) * 5 / points).rounded())
    }
}
