/// A claim on one result of a plan, to be redeemed with `Results`.
public struct Handle<Result>: Hashable, Sendable {
    let index: Int
}
