/// Offsets in a text, in order.
struct OrderedPlaces {
    private let places: [Int]

    /// Those of the characters that `holds` tells.
    init(in characters: [Character], where holds: (Int) -> Bool) { places = characters.indices.filter(holds) }

    func last(before index: Int) -> Int? {
        let next = places.partitioningIndex(where: { $0 >= index })
        return next > 0 ? places[next - 1] : nil
    }

    func first(from index: Int) -> Int? {
        let next = places.partitioningIndex(where: { $0 >= index })
        return next < places.count ? places[next] : nil
    }
}

extension RandomAccessCollection {
    /// Where the elements begin for which `holds` is true, when it is for all after the first one.
    /// - Complexity: O(log *n*)
    func partitioningIndex(where holds: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, self.count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if holds(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }

    /// Of what stands in this order in a text, without overlaps, what lies at least partly in `window`.
    func within(_ window: Range<Int>, by range: (Element) -> Range<Int>) -> SubSequence {
        let first = partitioningIndex(where: { range($0).upperBound > window.lowerBound })
        let end = partitioningIndex(where: { range($0).lowerBound >= window.upperBound })
        return first < end ? self[first..<end] : self[first..<first]
    }
}
