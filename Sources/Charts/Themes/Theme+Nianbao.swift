import Trees

extension Theme {
    /// Calm colours that stay apart for colour-blind readers (after Okabe and Ito, darkened for white paper).
    public static let nianbao = Theme(
        name: "nianbao",
        config: [
            "mark": ["color": "#2f6da8"],
            "range": [
                "category": ["#2f6da8", "#e08e2b", "#3d9b7d", "#b4507a", "#8c6d3f", "#6c7fbf", "#a3b53c", "#7a7f87"],
                "ramp": ["scheme": "nianbao"], "heatmap": ["scheme": "nianbao"], "ordinal": ["scheme": "nianbao"],
            ],
            "axis": [
                "gridColor": "#e3e6ea", "domainColor": "#9aa3ad", "tickColor": "#9aa3ad", "labelColor": "#414a55",
                "titleColor": "#5b6470",
            ],
            "axisX": ["grid": false, "labelAngle": 0],
            "axisY": ["domain": false, "ticks": false],
            "view": ["stroke": "transparent"],
            "scale": ["barBandPaddingInner": 0.32],
            "text": ["color": "#333333", "nianbao:label": "settle"],
        ])
}
