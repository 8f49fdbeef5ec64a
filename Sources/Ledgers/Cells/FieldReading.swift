import Diagnostics
import Tables

/// How the cells of one field are read: the field's declarations, checked and made ready. Makes one decoder a worker.
struct FieldReading: Sendable {
    /// A declaration that cannot be honoured, in the member of that name.
    struct Problem: Error {
        enum Kind { case format, limit, notAllowed, pattern, notation }

        let kind: Kind
        let field: String
        let member: String?
        let value: String

        func diagnostic(at place: Place) -> Diagnostic {
            .fieldProblem(self, at: place)
        }
    }

    private enum Syntax: Sendable {
        case number(NumberSyntax, ValueLimits<Int64>)
        case day(DaySyntax, ValueLimits<Int32>)
        case instant(InstantSyntax, ValueLimits<Int64>)
        case boolean(Set<UInt8>?)
        case text(TextSyntax)
    }

    let field: Field
    private let missing: MissingValues
    private let syntax: Syntax

    init(_ field: Field, missingValues: [String]) throws(Problem) {
        self.field = field
        missing = MissingValues(field.missingValues ?? missingValues)
        switch field.kind {
        case .integer, .number, .year:
            try FieldReading.refuseFormat(field)
            if field.notation.decimalChar.isEmpty {
                throw Problem(kind: .notation, field: field.name, member: "decimalChar", value: "")
            }
            if field.notation.groupChar == field.notation.decimalChar {
                throw Problem(
                    kind: .notation, field: field.name, member: "groupChar", value: field.notation.decimalChar)
            }
            let number = NumberSyntax(field)
            let limits = try FieldReading.limits(field) { text in
                let parsed = Array(text.utf8).withUnsafeBufferPointer { number.parse($0) }
                if case .value(let value) = parsed { return value }
                // Limits come from JSON, whose numbers have a point whatever the cells have.
                let plain = Array(text.utf8).withUnsafeBufferPointer { number.parse($0, plain: true) }
                if case .value(let value) = plain { return value }
                return nil
            }
            syntax = .number(number, limits)
        case .date, .yearmonth:
            let days = try FieldReading.daySyntax(field)
            syntax = .day(
                days,
                try FieldReading.limits(field) { text in
                    Array(text.utf8).withUnsafeBufferPointer { days.parse($0) ?? DaySyntax.iso.parse($0) }?.number
                })
        case .datetime:
            let instants: InstantSyntax
            switch field.format {
            case "default": instants = .iso
            case "any": instants = .any
            case let format:
                guard let pattern = TimePattern(format, directives: "YymdHMSf"), format.contains("%") else {
                    throw Problem(kind: .format, field: field.name, member: "format", value: format)
                }
                instants = .pattern(pattern)
            }
            syntax = .instant(
                instants,
                try FieldReading.limits(field) { text in
                    instants.parse(Array(text.utf8)) ?? InstantSyntax.iso.parse(Array(text.utf8))
                })
        case .boolean:
            try FieldReading.refuseFormat(field)
            try FieldReading.refuse(field, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])
            try FieldReading.refuseTextConstraints(field)
            syntax = .boolean(try FieldReading.allowedBooleans(field))
        case .string, .any, .time, .duration:
            syntax = .text(try FieldReading.textSyntax(field))
            try FieldReading.refuse(field, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])
            if let pattern = field.constraints.pattern, TextPattern(pattern) == nil {
                throw Problem(kind: .pattern, field: field.name, member: "pattern", value: pattern)
            }
        }
    }

    func makeDecoder(for purpose: ScanSettings.Purpose, mostTexts: Int = .max) -> any CellDecoder {
        let constraints = purpose != .values
        switch syntax {
        case .number(let number, let limits):
            return NumberDecoder(number, missing: missing, limits: constraints ? limits : .none)
        case .day(let days, let limits):
            return DayDecoder(days, missing: missing, limits: constraints ? limits : .none)
        case .instant(let instants, let limits):
            return InstantDecoder(instants, missing: missing, limits: constraints ? limits : .none)
        case .boolean(let allowed):
            return BooleanDecoder(
                field.notation, missing: missing, required: constraints && field.constraints.required,
                allowed: constraints ? allowed : nil)
        case .text(let text):
            var limits = TextConstraints()
            if constraints {
                let declared = field.constraints
                limits = TextConstraints(
                    required: declared.required, enumeration: Set(declared.enumeration.map { Array($0.utf8) }),
                    pattern: declared.pattern.flatMap(TextPattern.init), minLength: declared.minLength,
                    maxLength: declared.maxLength)
            }
            if purpose == .check {
                return TextCheckDecoder(text, aliases: field.valueAliases, missing: missing, constraints: limits)
            }
            return TextDecoder(
                text, aliases: field.valueAliases, missing: missing, constraints: limits, mostTexts: mostTexts)
        }
    }
}

extension FieldReading {
    private static func refuseFormat(_ field: Field) throws(Problem) {
        if field.format != "default" {
            throw Problem(kind: .format, field: field.name, member: "format", value: field.format)
        }
    }

    private static func refuse(_ field: Field, _ members: [String]) throws(Problem) {
        let declared: [String: Any?] = [
            "minimum": field.constraints.minimum, "maximum": field.constraints.maximum,
            "exclusiveMinimum": field.constraints.exclusiveMinimum,
            "exclusiveMaximum": field.constraints.exclusiveMaximum, "pattern": field.constraints.pattern,
            "minLength": field.constraints.minLength, "maxLength": field.constraints.maxLength,
        ]
        for member in members where (declared[member] ?? nil) != nil {
            throw Problem(kind: .notAllowed, field: field.name, member: member, value: field.kind.rawValue)
        }
    }

    private static func refuseTextConstraints(_ field: Field) throws(Problem) {
        try refuse(field, ["pattern", "minLength", "maxLength"])
        if !field.valueAliases.isEmpty {
            throw Problem(
                kind: .notAllowed, field: field.name, member: "nianbao:valueAliases", value: field.kind.rawValue)
        }
    }

    private static func limits<Number>(_ field: Field, _ parse: (String) -> Number?) throws(Problem)
        -> ValueLimits<Number>
    where Number: FixedWidthInteger & Sendable {
        try refuseTextConstraints(field)
        func value(_ text: String, _ member: String) throws(Problem) -> Number {
            guard let value = parse(text) else {
                throw Problem(kind: .limit, field: field.name, member: member, value: text)
            }
            return value
        }
        let declared = field.constraints
        var limits = ValueLimits<Number>(required: declared.required)
        if let text = declared.minimum { limits.minimum = try value(text, "minimum") }
        if let text = declared.maximum { limits.maximum = try value(text, "maximum") }
        // Values are whole multiples of the smallest step, so that "more than" is "at least one step more".
        if let text = declared.exclusiveMinimum {
            let (next, over) = try value(text, "exclusiveMinimum").addingReportingOverflow(1)
            if over { throw Problem(kind: .limit, field: field.name, member: "exclusiveMinimum", value: text) }
            limits.minimum = max(limits.minimum, next)
        }
        if let text = declared.exclusiveMaximum {
            let (next, over) = try value(text, "exclusiveMaximum").subtractingReportingOverflow(1)
            if over { throw Problem(kind: .limit, field: field.name, member: "exclusiveMaximum", value: text) }
            limits.maximum = min(limits.maximum, next)
        }
        if !declared.enumeration.isEmpty {
            var allowed: Set<Number> = []
            for text in declared.enumeration { allowed.insert(try value(text, "enum")) }
            limits.allowed = allowed
        }
        return limits
    }

    private static func daySyntax(_ field: Field) throws(Problem) -> DaySyntax {
        switch (field.kind, field.format) {
        case (.yearmonth, "default"): return .month
        case (.date, "default"): return .iso
        case (.date, "any"): return .any
        case (.yearmonth, "any"): return .anyMonth
        case (let kind, let format):
            guard format.contains("%"), let pattern = TimePattern(format, directives: kind == .date ? "Yymd" : "Yym")
            else { throw Problem(kind: .format, field: field.name, member: "format", value: format) }
            return .pattern(pattern)
        }
    }

    private static func textSyntax(_ field: Field) throws(Problem) -> TextSyntax {
        switch (field.kind, field.format) {
        case (.any, "default"): return .any
        case (.string, "default"): return .string
        case (.string, "email"): return .email
        case (.string, "uri"): return .uri
        case (.string, "uuid"): return .uuid
        case (.duration, "default"): return .duration
        case (.time, "default"), (.time, "any"): return .time(nil)
        case (.time, let format):
            guard format.contains("%"), let pattern = TimePattern(format, directives: "HMSf") else { fallthrough }
            return .time(pattern)
        default: throw Problem(kind: .format, field: field.name, member: "format", value: field.format)
        }
    }

    private static func allowedBooleans(_ field: Field) throws(Problem) -> Set<UInt8>? {
        guard !field.constraints.enumeration.isEmpty else { return nil }
        var allowed: Set<UInt8> = []
        for text in field.constraints.enumeration {
            if field.notation.trueValues.contains(text) || text == "true" {
                allowed.insert(1)
            } else if field.notation.falseValues.contains(text) || text == "false" {
                allowed.insert(0)
            } else {
                throw Problem(kind: .limit, field: field.name, member: "enum", value: text)
            }
        }
        return allowed
    }
}
