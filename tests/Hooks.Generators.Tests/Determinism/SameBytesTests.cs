using System.Globalization;

namespace Hooks.Generators.Tests.Determinism;

/// <summary>The same sources give the same bytes, whatever is around them.</summary>
public class SameBytesTests
{
    private static readonly (string Path, string Source)[] s_files =
    [
        ("B/Sets.cs", """
            namespace B
            {
                public static partial class Site
                {
                    [Hook("z")] public static partial void Z(int x);
                    [Hook("a", Errors = HookErrorPolicy.Report)] public static partial Task<string> A(string value, double factor = -1.5, CancellationToken token = default);
                }
            }
            """),
        ("A/Sets.cs", """
            namespace A
            {
                public static partial class Site { [Hook] public static partial HookResult<int> Check(int x); }
                internal static partial class İnner { [Hook] internal static partial void Saved(in decimal d); }
            }
            """),
        ("A/Handlers.cs", """
            namespace A
            {
                static class P
                {
                    [Action("z", Priority = -7)] internal static void One(int x) { }
                    [Action("z", Priority = -5, Before = "A.P.One")] internal static void Two(int x) { }
                    [Filter("a"), When("factor", -2.5), When("value", "ı")] internal static string Three(string value) => value;
                    [Filter("Check"), When("x", -3)] internal static HookResult<int> Four(int x) => HookResult.Stop(x);
                    [Action("Saved")] internal static void i(decimal d) { }
                    [Action("Saved")] internal static void I(decimal d) { }
                    [Action("Saved")] internal static void ı(decimal d) { }
                    [Action("Saved")] internal static void aa(decimal d) { }
                    [Action("Saved")] internal static void å(decimal d) { }
                    [Action("Saved")] internal static void Z(decimal d) { }
                }
            }
            """),
        ("B/Handlers.cs", """
            namespace B
            {
                static class P
                {
                    [Action("z")] internal static void One(int x) { }
                    [Action("z")] internal static void Two() { }
                    [Around("a", Priority = -1)] internal static Task<string> Round(string value, double factor, CancellationToken token, Func<string, double, CancellationToken, Task<string>> next) => next(value, factor, token);
                    [Filter("a", Name = "zwei")] internal static ValueTask<string> Three(string value) => new(value);
                }
            }
            """),
    ];

    private static readonly string s_expected = Program().Emitted();

    private static TestAssembly Program(int? seed = null, string folder = "/src")
    {
        var contract = TestAssembly.Library("Contract", "namespace C { public static partial class Far { [Hook] public static partial void Away(double d); } }").In(folder);
        var plugin = TestAssembly.Library("Plugin", "static class Q { [Action(\"Away\", Priority = -3), When(\"d\", -0.5)] internal static void On(double d) { } }", contract).In(folder);
        var program = TestAssembly.Exe("C.Far.Away(-1.5);", plugin).In(folder).Property("ProjectDir", folder + "/App/");
        foreach (var (path, source) in s_files)
            program.File(path, source);
        if (seed is { } value)
            program.Shuffled(new Random(value));
        return program;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Files_in_another_order(int seed) => Assert.Equal(s_expected, Program(seed).Emitted());

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("da-DK")]
    public void Another_culture(string culture)
    {
        string? emitted = null;
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.NotEqual("-1.5", (-1.5).ToString(CultureInfo.CurrentCulture));
            emitted = Program().Emitted();
        });
        thread.Start();
        thread.Join();

        Assert.Equal(s_expected, emitted);
    }

    [Theory]
    [InlineData("/home/me/work")]
    [InlineData("C:\\Users\\Me\\Wörk")]
    [InlineData("/_")]
    public void Another_path(string folder)
    {
        Assert.Equal(s_expected, Program(folder: folder).Emitted());
        Assert.DoesNotContain("/src", s_expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_compilation_instead_of_an_image() => Assert.Equal(s_expected, Program().Emitted(live: true));

    [Fact]
    public void Files_with_other_line_ends_and_comments()
    {
        var program = TestAssembly.Exe("C.Far.Away(-1.5);", [.. Program().References]).Property("ProjectDir", "/src/App/");
        foreach (var (path, source) in s_files)
            program.File(path, source.Replace("{ }", "{ /* A comment. */ }", StringComparison.Ordinal).ReplaceLineEndings("\r\n") + "\r\n// Another.");

        Assert.Equal(s_expected, program.Emitted());
    }

    [Fact]
    public void Lines_end_with_a_line_feed_alone_and_carry_no_version()
    {
        Assert.DoesNotContain('\r', s_expected);
        Assert.DoesNotContain(typeof(HookException).Assembly.GetName().Version!.ToString(3), s_expected, StringComparison.Ordinal);
        Assert.All(s_expected.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Emitted_names_are_fully_qualified()
    {
        // Every mention of the namespace System in code begins at the root.
        var code = s_expected.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && !l.StartsWith("namespace", StringComparison.Ordinal));
        Assert.DoesNotContain(code, l => System.Text.RegularExpressions.Regex.IsMatch(l, @"(?<![\w:.""])System\."));
    }
}
