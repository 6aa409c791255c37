using System.Globalization;
using System.Text;
using Bench.Reporting;

namespace Bench.StartUp;

/// <summary>What hooks add to a program's file and to its start.</summary>
internal static class StartUpReport
{
    public static string Write(HelloProgram hello, IReadOnlyList<GrowingProgram> programs, IReadOnlyList<StartUpTime> times)
    {
        var text = new StringBuilder();
        MarkdownTable.Write(text, [
            ["A program with Native AOT", "bytes", "added", "for each further handler"],
            [hello.Name, Bytes(hello.Bytes), "", ""],
            .. programs.Select(program => new[]
            {
                program.Program.Name,
                Bytes(program.Program.Bytes),
                Bytes(program.Program.Bytes - hello.Bytes),
                program.BytesOfHandler is { } bytes ? Bytes(bytes) : "",
            })]);
        text.Append('\n');
        MarkdownTable.Write(text, [
            ["From launch to end", "ms", "against hello world", "the middle half of the rounds"],
            .. times.Select(time => new[] { time.Name, Number(time.Milliseconds), Number(time.Ratio), $"{Number(time.LowerQuartile)} to {Number(time.UpperQuartile)}" })]);
        return text.ToString();
    }

    private static string Bytes(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
