/// A body of the district that answers for openness, or a community.
struct AdministrativeUnit {
    enum Level: String, CaseIterable {
        case districtGovernment = "区政府"
        case districtDepartment = "区直单位"
        case township = "乡镇街"
        case publicInstitution = "区属公共事业单位"
        case community = "社区"

        var codePrefix: String {
            switch self {
            case .districtGovernment: "A"
            case .districtDepartment: "B"
            case .township: "C"
            case .publicInstitution: "D"
            case .community: "E"
            }
        }
    }

    let code: String
    let name: String
    let level: Level

    /// 街道 or 乡镇 for the level 乡镇街, otherwise empty.
    var kind: String {
        guard level == .township else { return "" }
        return name.hasSuffix("街道") ? "街道" : "乡镇"
    }

    var isResponsible: Bool { level != .community }
}
