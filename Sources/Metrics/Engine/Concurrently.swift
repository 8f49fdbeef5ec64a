import Dispatch
import Synchronization

/// What `work` makes of each item, on all cores, in the order of the items.
public func concurrently<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Made
) -> [Result<Made, any Error>] {
    let made = Mutex<[Result<Made, any Error>?]>(Array(repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
        let result = Result { try work(items[index]) }
        made.withLock { $0[index] = result }
    }
    return made.withLock { $0.compactMap { $0 } }
}
