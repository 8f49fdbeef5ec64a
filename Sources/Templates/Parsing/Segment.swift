import Expressions

/// A run of a template between the borders of its tags.
enum Segment: Hashable {
    case text(Range<Int>)
    /// What stands between `{{` and `}}`.
    case output(Range<Int>, whole: Range<Int>)
    /// What stands between `{%` and `%}`.
    case tag(Range<Int>, whole: Range<Int>)
}
