import Diagnostics
import Ledgers
import Tables

/// Everything that a run of the program wants to know, collected and checked before any file is read.
///
///     var plan = Plan(catalogue: catalogue, package: package, reportPeriod: period)
///     let byDepartment = try plan.add(Query(["cases.total"], by: ["受理部门"], compare: .previousYear))
///     let total = try plan.add(FigureRequest("cases.total"))
///     let results = try ScanEngine().run(plan)
///     print(results[byDepartment], results[total].printed)
public struct Plan: Sendable {
    public let catalogue: Catalogue
    public let package: DataPackage
    /// 1 January to the last day that a report is about; queries take their default period from it.
    public let reportPeriod: Period
    /// Each once.
    public private(set) var queries: [Query] = []
    /// Each once.
    public private(set) var requests: [FigureRequest] = []
    private(set) var tables: [TablePlan] = []
    private(set) var figures: [FigurePlan] = []
    private(set) var aggregations = AggregationList()

    /// - Parameter reportPeriod: within one year.
    public init(catalogue: Catalogue, package: DataPackage, reportPeriod: Period) {
        self.catalogue = catalogue
        self.package = package
        self.reportPeriod = reportPeriod
    }

    /// Adds a query, or finds the equal one that is there.
    /// - Parameter place: where it is asked; for messages.
    /// - Throws: `Diagnostics` for unknown metrics and fields, and what cannot be asked.
    public mutating func add(_ query: Query, at place: Place = Place()) throws -> Handle<Table> {
        if let found = queries.firstIndex(of: query) { return Handle(index: found) }
        var lowering = QueryLowering(catalogue: catalogue, reportPeriod: reportPeriod, query: query, place: place)
        tables.append(try lowering.lower(into: &aggregations))
        queries.append(query)
        return Handle(index: queries.count - 1)
    }

    /// Adds a figure, or finds the equal one that is there.
    /// - Parameter place: where it is asked; for messages.
    /// - Throws: `Diagnostics` for an unknown metric or field, and what cannot be asked.
    public mutating func add(_ request: FigureRequest, at place: Place = Place()) throws -> Handle<Figure> {
        if let found = requests.firstIndex(of: request) { return Handle(index: found) }
        figures.append(
            try FigurePlan(
                request, at: place, catalogue: catalogue, reportPeriod: reportPeriod, into: &aggregations))
        requests.append(request)
        return Handle(index: requests.count - 1)
    }
}
