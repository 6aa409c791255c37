namespace Hooks.Generators.Tests.Kinds;

public class GenericHookTests
{
    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void Generic_hooks_of_every_kind(string visibility) => Assert.Equal(
        "action:Int32:1 action:String:s 1 s Continue:5 s,s True string 7",
        Snippet.Run($$"""
            Site.Act(1);
            Site.Act("s");
            Log.Add(Site.Change(1));
            Log.Add(await Site.ChangeAsync("s"));
            var gate = Site.Check(5);
            Log.Add($"{gate.Outcome}:{gate.Value}");
            Log.Add(string.Join(",", Site.Gather("s")));
            Log.Add(Site.Vote(1.0));
            Log.Add(Site.Find("string") ?? "none");
            var place = 6;
            Site.InPlace(ref place);
            Log.Add(place + 1);

            {{visibility}} static partial class Site
            {
                [Hook] public static partial void Act<T>(T value);
                [Hook] public static partial T Change<T>(T value);
                [Hook] public static partial Task<T> ChangeAsync<T>(T value);
                [Hook] public static partial HookResult<T> Check<T>(T value);
                [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<T> Gather<T>(T value) where T : class;
                [Hook(Strategy = HookStrategy.First)] public static partial T? Find<T>(T value) where T : class;
                [Hook(Strategy = HookStrategy.Any)] public static partial bool Vote<T>(T value);
                [Hook] public static partial void InPlace<T>(ref T value);
            }

            static class Plugin
            {
                [Action("Act")] internal static void Act<T>(T value) => Log.Add($"action:{typeof(T).Name}:{value}");
                [Filter("Change")] internal static T Change<T>(T value) => value;
                [Filter("ChangeAsync")] internal static async Task<T> ChangeAsync<T>(T value) { await Task.Yield(); return value; }
                [Filter("Check")] internal static HookResult<T> Check<T>(T value) => value;
                [Filter("Gather", Priority = 1)] internal static T? Gather1<T>(T value) where T : class => value;
                [Filter("Gather", Priority = 2)] internal static T? Gather2<T>(T value) where T : class => value;
                [Filter("Find")] internal static T? Find<T>(T value) where T : class => value;
                [Filter("Vote")] internal static bool Vote<T>(T value) => typeof(T) == typeof(double);
                [Filter("InPlace")] internal static void InPlace<T>(ref T value) { }
            }
            """));

    [Theory]
    [InlineData("T", "where T : class", "\"s\"")]
    [InlineData("T", "where T : class?", "\"s\"")]
    [InlineData("T", "where T : struct", "1")]
    [InlineData("T", "where T : notnull", "1")]
    [InlineData("T", "where T : unmanaged", "1")]
    [InlineData("T", "where T : new()", "1")]
    [InlineData("T", "where T : class, System.IComparable<T>, new()", "new Thing()")]
    [InlineData("T", "where T : Thing, System.IDisposable?", "new SubThing()")]
    [InlineData("T", "where T : System.Enum", "System.DayOfWeek.Monday")]
    [InlineData("T", "where T : struct, System.Enum", "System.DayOfWeek.Monday")]
    [InlineData("@class", "where @class : notnull", "1")]
    public void Constraints_are_repeated(string parameter, string constraints, string argument) => Assert.Equal("called", Snippet.Run(
        $"Site.Saved({argument});",
        $$"""
        public class Thing : IComparable<Thing> { public int CompareTo(Thing? other) => 0; }
        public class SubThing : Thing, IDisposable { public void Dispose() { } }

        public static partial class Site
        {
            [Hook] public static partial void Saved<{{parameter}}>({{parameter}} value) {{constraints}};
        }

        static class Plugin
        {
            [Action("Saved")] internal static void On<{{parameter}}>({{parameter}} value) {{constraints}} => Log.Add("called");
        }
        """));

    [Fact]
    public void Several_type_parameters_where_one_depends_on_the_other() => Assert.Equal("String,Object Object", Snippet.Run("""
        Site.Saved<string, object>("s", new object());

        public static partial class Site
        {
            [Hook] public static partial void Saved<TSub, TBase>(TSub sub, TBase @base) where TSub : TBase where TBase : notnull;
        }

        static class Plugin
        {
            [Action("Saved")]
            internal static void A<TSub, TBase>(TSub sub, TBase @base) where TSub : TBase where TBase : notnull =>
                Log.Add($"{typeof(TSub).Name},{typeof(TBase).Name}");

            [Action("Saved")] internal static void B(object? sub, object @base) => Log.Add(@base.GetType().Name);
        }
        """));

    [Fact]
    public void Handlers_with_other_names_for_the_type_parameters() => Assert.Equal("Int32", Snippet.Run("""
        Site.Saved(new List<int> { 1 });

        public static partial class Site
        {
            [Hook] public static partial void Saved<T>(List<T> value);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void On<TItem>(IReadOnlyCollection<TItem> value) => Log.Add(typeof(TItem).Name);
        }
        """));

    [Fact]
    public void A_recursive_generic_hook_calls_the_right_instantiation() => Assert.Equal("Int32 List`1", Snippet.Run("""
        Site.Saved(1);

        public static partial class Site
        {
            [Hook] public static partial void Saved<T>(T value);
        }

        static class Plugin
        {
            [Action("Saved")]
            internal static void On<T>(T value)
            {
                Log.Add(typeof(T).Name);
                if (value is int)
                    Site.Saved(new List<T>());
            }
        }
        """));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Composed_from_another_assembly(bool live)
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook] public static partial void Saved<T>(T value) where T : notnull;
                [Hook] public static partial T Change<T>(T value);
            }
            """);
        var plugin = TestAssembly.Library("Plugin", """
            internal static class Plugin
            {
                [Action("Saved")] internal static void On<T>(T value) where T : notnull => Log.Add($"{typeof(T).Name}:{value}");
                [Filter("Change")] internal static T Change<T>(T value) => value is int n ? (T)(object)(n + 1) : value;
            }
            """, contract);

        Assert.Equal("Int32:1 String:s 2 s", TestAssembly.Exe("""
            Site.Saved(1);
            Site.Saved("s");
            Log.Add(Site.Change(1));
            Log.Add(Site.Change("s"));
            """, plugin).Run(live));
    }
}
