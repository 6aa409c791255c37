namespace Bench;

/// <summary>What the command line asks for.</summary>
/// <param name="Quick">Only whether everything still works and allocates nothing; times are shown, not judged.</param>
/// <param name="Strict">Exit with 1 where a limit is missed clearly.</param>
/// <param name="MarkdownFile">A page whose tables are replaced.</param>
/// <param name="ResultFile">Where one launch leaves its results for the process that started it.</param>
/// <param name="Program">The Native AOT build of this program, to be launched instead of this one.</param>
/// <param name="Launches">How often the program is launched.</param>
/// <param name="Only">Measure only the comparisons whose id contains this.</param>
public sealed record BenchOptions(bool Quick, bool Strict, string? MarkdownFile, string? ResultFile, string? Program, int Launches, string? Only)
{
    public const string Usage = """
        dotnet run -c Release --project bench/Dispatch -- [options]

          --quick           a few seconds: does it still work, and allocate nothing? Times are not judged
          --strict          exit with 1 where a limit is missed clearly
          --markdown FILE   replace the tables and the charts of this page
          --aot PROGRAM     measure this Native AOT build (bench/run-aot.sh)
          --launches N      how often to launch it; 7 unless told
          --only TEXT       only the comparisons whose name contains this text
        """;

    public static BenchOptions? Parse(string[] arguments)
    {
        var options = new BenchOptions(false, false, null, null, null, 7, null);
        for (var i = 0; i < arguments.Length; i++)
        {
            var next = i + 1 < arguments.Length ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--quick":
                    options = options with { Quick = true };
                    break;
                case "--strict":
                    options = options with { Strict = true };
                    break;
                case "--markdown" when next is not null:
                    options = options with { MarkdownFile = next };
                    i++;
                    break;
                case "--result" when next is not null:
                    options = options with { ResultFile = next };
                    i++;
                    break;
                case "--aot" when next is not null:
                    options = options with { Program = next };
                    i++;
                    break;
                case "--launches" when int.TryParse(next, out var launches) && launches > 0:
                    options = options with { Launches = launches };
                    i++;
                    break;
                case "--only" when next is not null:
                    options = options with { Only = next };
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    public bool Includes(string id) => Only is null || id.Contains(Only, StringComparison.OrdinalIgnoreCase);
}
