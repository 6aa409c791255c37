namespace Hooks.Generators.Tests.Emitted;

/// <summary>User's names that emitted code might use itself.</summary>
public class NameClashTests
{
    [Theory]
    [InlineData("Dispatch")]
    [InlineData("Run")]
    [InlineData("Resume")]
    [InlineData("Finish")]
    [InlineData("Install")]
    [InlineData("Installed")]
    [InlineData("Table")]
    [InlineData("Slot")]
    [InlineData("ToString")]
    [InlineData("Equals")]
    [InlineData("GetType")]
    [InlineData("Finalize")]
    [InlineData("_")]
    [InlineData("HookFailures")]
    [InlineData("System")]
    [InlineData("Task")]
    public void Hooks(string name)
    {
        var contract = TestAssembly.Library("Contract", $$"""
            public static partial class Site
            {
                [Hook] public static partial void {{name}}(int x);
                [Hook] public static partial global::System.Threading.Tasks.Task {{name}}Table(int x);
                [Hook] public static partial T {{name}}Composed<T>(T x);
            }
            """);
        var plugin = TestAssembly.Library("Plugin", $$"""
            internal static class P
            {
                [Action("{{name}}")] internal static void A(int x) => Log.Add(x);
                [Action("{{name}}Table")] internal static async Task B(int x) { await Task.Yield(); Log.Add(x); }
                [Filter("{{name}}Composed")] internal static T C<T>(T x) => x;
            }
            """, contract);

        Assert.Equal("1 2 3 4", TestAssembly.Exe($$"""
            Site.{{name}}(1);
            await Site.{{name}}Table(2);
            Log.Add(Site.{{name}}Composed(3));
            await Own.{{name}}Table(4);

            static partial class Own
            {
                [Hook] public static partial void {{name}}(int x);
                [Hook] public static partial global::System.Threading.Tasks.Task {{name}}Table(int x);
            }

            static class Q
            {
                [Action(typeof(Own), "{{name}}Table")] internal static async Task B(int x) { await Task.Yield(); Log.Add(x); }
            }
            """, plugin).Run());
    }

    [Theory]
    [InlineData("Table")]
    [InlineData("Tables")]
    [InlineData("Slot")]
    [InlineData("Installed")]
    [InlineData("System")]
    [InlineData("Task")]
    [InlineData("TResult")]
    [InlineData("Points2")]
    public void Type_parameters(string name) => Assert.Equal("1 2", TestAssembly.Exe(
        "Site.Saved(1);\nLog.Add(Site.Change(2));",
        TestAssembly.Library("Plugin", """
            internal static class P
            {
                [Action("Saved")] internal static void A<T>(T x) => Log.Add(x!);
                [Filter("Change")] internal static T B<T>(T x) => x;
            }
            """,
            TestAssembly.Library("Contract", $$"""
                public static partial class Site
                {
                    [Hook] public static partial void Saved<{{name}}>({{name}} x);
                    [Hook] public static partial {{name}} Change<{{name}}>({{name}} x);
                }
                """))).Run());

    [Theory]
    [InlineData("Tables")]
    [InlineData("Table")]
    [InlineData("HookExports")]
    [InlineData("HookComposition")]
    [InlineData("HookResult")]
    [InlineData("Task")]
    [InlineData("System")]
    [InlineData("Exports")]
    [InlineData("Contract")]
    [InlineData("Plugin")]
    public void Sets(string name) => Assert.Equal("1 2", TestAssembly.Exe(
        $$"""
        N.{{name}}.Saved(1);
        await N.{{name}}.Later(2);
        """,
        TestAssembly.Library("Plugin", """
            internal static class P
            {
                [Action("Saved"), Action("Later")] internal static void On(int x) => Log.Add(x);
            }
            """,
            TestAssembly.Library("Contract", $$"""
                namespace N
                {
                    public static partial class {{name}}
                    {
                        [Hook] public static partial void Saved(int x);
                        [Hook] public static partial global::System.Threading.Tasks.Task Later(int x);
                    }
                }
                """))).Run());

    [Fact]
    public void A_set_named_like_its_namespace() => Assert.Equal("1", TestAssembly.Exe(
        "Site.Site.Saved(1);",
        TestAssembly.Library("Plugin", "internal static class P { [Action(\"Saved\")] internal static void On(int x) => Log.Add(x); }",
            TestAssembly.Library("Site", "namespace Site { public static partial class Site { [Hook] public static partial void Saved(int x); } }"))).Run());

    [Fact]
    public void Two_references_with_a_set_of_the_same_full_name_do_not_break_the_build()
    {
        var one = TestAssembly.Library("One", "public static partial class Site { [Hook] public static partial void Saved(); }\npublic static class HostOne { public static void Fire() => Site.Saved(); }");
        var two = TestAssembly.Library("Two", "public static partial class Site { [Hook] public static partial void Saved(); }");
        var plugin = TestAssembly.Library("Plugin", "internal static class P { [Action(\"Saved\")] internal static void On() => Log.Add(\"one\"); }", one);

        // What becomes of the sets is open, as C# itself cannot name them; the rest of the program has to work.
        Assert.StartsWith("own", TestAssembly.Exe("""
            Own.Saved();
            HostOne.Fire();

            static partial class Own { [Hook] public static partial void Saved(); }
            static class Q { [Action(typeof(Own), "Saved")] internal static void On() => Log.Add("own"); }
            """, plugin, two).Run(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_references_with_an_event_type_of_the_same_full_name_do_not_break_the_build()
    {
        var one = TestAssembly.Library("One", "public class Event;\npublic static partial class Site { [Hook] public static partial void Saved(Event e); }\npublic static class Host { public static void Fire() => Site.Saved(new()); }");
        var two = TestAssembly.Library("Two", "public class Event;").WithoutGenerator();
        var plugin = TestAssembly.Library("Plugin", "internal static class P { [Action(\"Saved\")] internal static void On(Event e) => Log.Add(\"on\"); }", one);

        var app = TestAssembly.Exe("Host.Fire();", plugin, two);
        app.Compile();
        Assert.Equal("HOOK024", Assert.Single(await Diagnose.Run(app)).Id);
    }
}
