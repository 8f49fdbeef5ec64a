/// Where name and date of a signature without a seal stand (GB/T 9704-2012, 7.3.5.2): the name ends two characters
/// before the right edge, the date begins two characters after the name's beginning. A date longer than the name ends
/// two characters before the edge itself, and the name moves left.
struct SignaturePlacement: Hashable {
    /// Distances from the right edge, in the unit of the widths.
    let nameRight: Int
    let dateRight: Int

    init(nameWidth: Int, dateWidth: Int, character: Int) {
        if dateWidth > nameWidth {
            dateRight = 2 * character
            nameRight = 4 * character + dateWidth - nameWidth
        } else {
            nameRight = 2 * character
            dateRight = nameWidth - dateWidth
        }
    }
}
