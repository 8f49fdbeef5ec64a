import Trees

/// How data become places.
public enum ScaleType: String, Hashable, Sendable {
    case linear, log, pow, sqrt, symlog, time, utc, band, point
}

extension Chart {
    /// - Parameters:
    ///   - domain: from where to where the axis reaches.
    ///   - zero: whether it has zero in it.
    public func chartXScale(domain: ClosedRange<Double>? = nil, type: ScaleType? = nil, zero: Bool? = nil) -> Chart {
        scale(.x, domain, type, zero)
    }

    public func chartYScale(domain: ClosedRange<Double>? = nil, type: ScaleType? = nil, zero: Bool? = nil) -> Chart {
        scale(.y, domain, type, zero)
    }

    /// The colour of each series, in CSS's spelling.
    public func chartForegroundStyleScale(_ colors: KeyValuePairs<String, String>) -> Chart {
        channel(.color) {
            let scale: Properties = ["domain": Draft.list(colors.map(\.key)), "range": Draft.list(colors.map(\.value))]
            $0.scale = scale.over($0.scale)
        }
    }

    public func chartLegend(_ visibility: Visibility) -> Chart {
        [Channel.color, .shape, .size, .strokeDash].reduce(self) { chart, channel in
            chart.channel(channel) { $0.withoutLegend = visibility == .hidden }
        }
    }

    private func scale(_ channel: Channel, _ domain: ClosedRange<Double>?, _ type: ScaleType?, _ zero: Bool?) -> Chart {
        self.channel(channel) {
            var scale = Properties()
            scale["domain"] = domain.map { [Draft.number($0.lowerBound), Draft.number($0.upperBound)] }
            scale["type"] = type.map { Tree(.string($0.rawValue)) }
            scale["zero"] = zero.map { Tree(.boolean($0)) }
            $0.scale = scale.over($0.scale)
        }
    }
}
