using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;

namespace Bench.Reporting;

/// <summary>How all charts look. The same figures give the same bytes.</summary>
internal static class Svg
{
    /// <summary>Told apart without colours, too: by the shape of the marks.</summary>
    private static readonly (OxyColor Color, MarkerType Mark)[] Looks =
    [
        (OxyColor.FromRgb(0x1f, 0x5f, 0xbf), MarkerType.Circle),
        (OxyColor.FromRgb(0xd9, 0x5f, 0x02), MarkerType.Square),
        (OxyColor.FromRgb(0x1b, 0x9e, 0x77), MarkerType.Triangle),
        (OxyColor.FromRgb(0x75, 0x40, 0xb0), MarkerType.Diamond),
        (OxyColor.FromRgb(0xd0, 0x20, 0x70), MarkerType.Circle),
        (OxyColor.FromRgb(0x8a, 0x6d, 0x00), MarkerType.Square),
        (OxyColor.FromRgb(0x55, 0x55, 0x55), MarkerType.Triangle),
        (OxyColor.FromRgb(0x00, 0x88, 0xa8), MarkerType.Diamond),
        (OxyColor.FromRgb(0xc0, 0x2b, 0x2b), MarkerType.Circle),
        (OxyColor.FromRgb(0x00, 0x00, 0x00), MarkerType.Square),
    ];

    public static (OxyColor Color, MarkerType Mark) LookOf(int series) => Looks[series % Looks.Length];

    /// <summary>An empty chart. Its background is white, for pages that are shown dark.</summary>
    public static PlotModel Model(bool hasLegendBelow) => new()
    {
        Background = OxyColors.White,
        DefaultFont = "sans-serif",
        PlotAreaBorderColor = OxyColors.Gray,
        Legends =
        {
            new Legend
            {
                LegendPlacement = LegendPlacement.Outside,
                LegendPosition = hasLegendBelow ? LegendPosition.BottomCenter : LegendPosition.RightTop,
                LegendOrientation = hasLegendBelow ? LegendOrientation.Horizontal : LegendOrientation.Vertical,
            },
        },
    };

    public static T WithGrid<T>(T axis)
        where T : Axis
    {
        axis.MajorGridlineStyle = LineStyle.Solid;
        axis.MajorGridlineColor = OxyColor.FromRgb(0xdd, 0xdd, 0xdd);
        axis.TicklineColor = OxyColors.Gray;
        return axis;
    }

    public static void Write(string path, PlotModel model, double width, double height)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var exporter = new SvgExporter
        {
            Width = width,
            Height = height,
            TextMeasurer = new WideMeasurer(width, height),
            UseVerticalTextAlignmentWorkaround = true,
        };
        File.WriteAllText(path, exporter.ExportToString(model).ReplaceLineEndings("\n"));
    }

    /// <summary>OxyPlot measures in points, and with a narrow font; readers have pixels, and any font.</summary>
    private sealed class WideMeasurer(double width, double height) : PdfRenderContext(width, height, OxyColors.White)
    {
        public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight)
        {
            var size = base.MeasureText(text, fontFamily, fontSize, fontWeight);
            return new(size.Width * 1.55, size.Height * 1.4);
        }
    }
}
