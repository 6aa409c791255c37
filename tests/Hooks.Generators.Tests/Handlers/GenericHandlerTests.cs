namespace Hooks.Generators.Tests.Handlers;

/// <summary>Generic handlers, where the hook's parameters fix the type arguments and satisfy the constraints.</summary>
public class GenericHandlerTests
{
    [Theory]
    [InlineData("int x", "1", "<T>(T x)", "Int32")]
    [InlineData("int x", "1", "<T>(T x) where T : struct", "Int32")]
    [InlineData("int x", "1", "<T>(T x) where T : IComparable<T>", "Int32")]
    [InlineData("int x", "1", "<T>(T x) where T : unmanaged, IFormattable", "Int32")]
    [InlineData("int? x", "1", "<T>(T? x) where T : struct", "Int32")]
    [InlineData("string x", "\"\"", "<T>(T x) where T : class", "String")]
    [InlineData("string x", "\"\"", "<T>(T x) where T : notnull, IEnumerable<char>", "String")]
    [InlineData("List<int> x", "[]", "<T>(List<T> x)", "Int32")]
    [InlineData("List<int> x", "[]", "<T>(IEnumerable<T> x)", "Int32")]
    [InlineData("int[] x", "[]", "<T>(T[] x)", "Int32")]
    [InlineData("int[] x", "[]", "<T>(IReadOnlyList<T> x)", "Int32")]
    [InlineData("List<int> x", "[]", "<T>(T x) where T : class, new()", "List`1")]
    [InlineData("Dictionary<string, int> x", "new()", "<T, TKey>(Dictionary<TKey, T> x) where TKey : notnull", "Int32")]
    [InlineData("(int, string) x", "(1, \"\")", "<T, U>((T, U) x)", "Int32")]
    [InlineData("Func<string, int> x", "_ => 1", "<T>(Func<string, T> x)", "Int32")]
    [InlineData("int x, int y", "1, 2", "<T>(T x, T y)", "Int32")]
    [InlineData("in int x", "1", "<T>(in T x)", "Int32")]
    [InlineData("DayOfWeek x", "DayOfWeek.Friday", "<T>(T x) where T : struct, Enum", "DayOfWeek")]
    [InlineData("Dictionary<int, string>.KeyCollection x", "new(new())", "<T, U>(Dictionary<T, U>.KeyCollection x) where T : notnull", "Int32")]
    public void Type_arguments_that_the_hook_fixes(string hook, string arguments, string handler, string type) => Assert.Equal(type, Snippet.Run($$"""
        Site.Saved({{arguments}});

        public static partial class Site { [Hook] public static partial void Saved({{hook}}); }

        static class Plugin
        {
            [Action("Saved")]
            internal static void On{{(handler.Contains(" where", StringComparison.Ordinal) ? handler.Replace(" where", "\n                where", StringComparison.Ordinal) : handler)}} => Log.Add(typeof(T).Name);
        }
        """));

    [Theory]
    [InlineData("int x", "<T>()")]
    [InlineData("int x", "<T, U>(T x)")]
    [InlineData("int x", "<T>(T x) where T : class")]
    [InlineData("string x", "<T>(T x) where T : struct")]
    [InlineData("string x", "<T>(T x) where T : new()")]
    [InlineData("string x", "<T>(T x) where T : IDisposable")]
    [InlineData("int x, string y", "<T>(T x, T y)")]
    public async Task Type_arguments_that_it_does_not_fix(string hook, string handler)
    {
        // Whether the signature does not fit (HOOK003) or the handler cannot be called (HOOK004): one error, at its name.
        var said = await Diagnose.Run(TestAssembly.Library("Plugin", $$"""
            public static partial class Site { [Hook] public static partial void Saved({{hook}}); }

            static class Plugin
            {
                [Action("Saved")] internal static void On{{handler}} { }
            }
            """));

        Assert.Contains(Assert.Single(said).Id, (string[])["HOOK003", "HOOK004"]);
    }

    [Fact]
    public void A_generic_filter() => Assert.Equal("2", Snippet.Run("""
        Log.Add(Site.Change(1));

        public static partial class Site { [Hook] public static partial int Change(int x); }

        static class Plugin
        {
            [Filter("Change")]
            internal static T Twice<T>(T x) where T : System.Numerics.IAdditionOperators<T, T, T> => x + x;
        }
        """));
}
