import Diagnostics
import Ledgers
import Tables

/// Everything that a run of the program wants to know, collected before any file is read.
public struct Plan: Sendable {
    public let catalogue: Catalogue
    public let package: DataPackage
    /// 1 January to the last day that a report is about; queries take their default period from it.
    public let reportPeriod: Period
    public private(set) var queries: [Query] = []
    public private(set) var requests: [FigureRequest] = []

    public init(catalogue: Catalogue, package: DataPackage, reportPeriod: Period) {
        self.catalogue = catalogue
        self.package = package
        self.reportPeriod = reportPeriod
    }

    /// Adds a query, or finds the equal one that is there.
    /// - Throws: `Diagnostics` for unknown metrics and fields, and what cannot be asked.
    public mutating func add(_ query: Query, at place: Place = Place()) throws -> Handle<Table> {
        queries.append(query)
        return Handle(index: queries.count - 1)
    }

    /// Adds a figure, or finds the equal one that is there.
    /// - Throws: `Diagnostics` for an unknown metric or field, and what cannot be asked.
    public mutating func add(_ request: FigureRequest, at place: Place = Place()) throws -> Handle<Figure> {
        requests.append(request)
        return Handle(index: requests.count - 1)
    }
}
