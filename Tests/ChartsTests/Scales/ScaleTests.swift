import Tables
import Testing

@testable import Charts

struct ScaleTests {
    @Test func bandsFillTheirRange() {
        var scale = Scale(.x, .band)
        scale.list([.text("甲"), .text("乙"), .text("丙")])
        scale.range = [0, 60]
        scale.paddingInner = 0.1
        scale.paddingOuter = 0.05
        #expect(scale.place(.text("甲")) == 1)
        #expect(scale.bandwidth == 18)
        #expect(scale.place(.text("丁")) == nil)
    }

    @Test(arguments: [Scale.Kind.linear, .log, .pow, .sqrt, .symlog])
    func inverseOfTransformIsTheNumber(kind: Scale.Kind) {
        var scale = Scale(.x, kind)
        scale.domain = [1, 100]
        scale.exponent = 3
        for number in [1.0, 2.5, 40, 99] { #expect(abs(scale.inverse(scale.transform(number)) - number) < 1e-9) }
    }

    @Test func missingHasNoPlace() {
        var scale = Scale(.y, .linear)
        scale.domain = [0, 10]
        scale.range = [100, 0]
        #expect(scale.place(.null) == nil)
        #expect(scale.place(.integer(5)) == 50)
    }
}
