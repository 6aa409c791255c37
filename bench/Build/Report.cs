using System.Globalization;
using System.Text;

namespace Bench.Build;

/// <summary>Figures as tables.</summary>
/// <param name="name">Of the place on a page where they stand, between two comments.</param>
internal abstract class Report(string name)
{
    public string Name => name;

    public string ToText()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    protected abstract void Write(StringBuilder text);

    /// <summary>Writes the charts that the text shows.</summary>
    public virtual void Draw(string folder)
    {
    }

    protected static string Number(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    protected static string Ratio(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A limit, and whether it was kept.</summary>
    protected static string Limit(double limit, double figure, Func<double, string> format) => format(limit) + (figure <= limit ? "" : " missed");
}
