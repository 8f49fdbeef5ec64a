/// Which item a department's case is about.
struct CaseItemChoice {
    /// Positions in the list of items, by department.
    private let items: [[Int]]
    private let usual: [WeightedChoice]
    private let inJune2016: [WeightedChoice]

    init(items all: [ServiceItem], departments: [StationedDepartment]) {
        items = departments.map { department in all.indices.filter { all[$0].department == department.name } }
        usual = items.map { WeightedChoice($0.map { all[$0].weight }) }
        inJune2016 = items.map {
            WeightedChoice($0.map { all[$0].weight * (all[$0].name == ServiceItems.renewedInJune2016 ? 8 : 1) })
        }
    }

    func draw(department: Int, isJune2016: Bool, from random: inout SplitMix64) -> Int {
        items[department][(isJune2016 ? inJune2016 : usual)[department].draw(from: &random)]
    }
}
