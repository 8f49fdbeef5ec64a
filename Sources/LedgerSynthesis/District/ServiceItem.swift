/// Something that the hall does for people.
struct ServiceItem {
    enum Kind: String {
        case approval = "行政审批"
        case convenience = "便民服务"
        case forPeople = "为民服务"
    }

    let name: String
    let kind: Kind
    let department: String
    /// Share among the department's cases.
    let weight: Int
    /// Promised working days of a case with a term.
    let promisedDays: Int
    /// Of a thousand cases, how many are done on the spot, and how many are a company's.
    let instant: Int
    let company: Int
}
