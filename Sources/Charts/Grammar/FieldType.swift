/// How a field's values are meant: what kind of scale they get.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
    case quantitative, temporal, ordinal, nominal, geojson

    var isDiscrete: Bool { self == .ordinal || self == .nominal }
}
