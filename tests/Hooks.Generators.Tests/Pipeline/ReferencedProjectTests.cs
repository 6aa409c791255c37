using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Pipeline;

/// <summary>
/// A project that is referred to as it is typed: each edit of it is another compilation. What an edit cannot change is taken
/// again, and nothing else is.
/// </summary>
public class ReferencedProjectTests
{
    private const string Sets = """
        namespace Shop
        {
            public static partial class ShopHooks
            {
                [Hook("ordered")] public static partial void Ordered(Order order);
                [Hook("paid")] public static partial void Paid(Order order);
                [Hook("price")] public static partial int Price(int price);
            }
        }
        """;

    private const string Events = """
        namespace Shop
        {
            public enum Level { Low = 1, High = 2 }
            public class Named { public string? Name; }
            public class Order : Named { public Level Level; }
        }
        """;

    private const string Handlers = """
        [assembly: HookPlugin("shop", Version = "1.0")]
        namespace Shop
        {
            static partial class Own
            {
                [Action("ordered", Priority = 3)] internal static void On(Order order) { }
                [Action("ordered"), When("Name", "x")] internal static void Known(Order order) { }
                [Action("ordered", Name = Names.Late, Priority = Names.After)] internal static void Late(Named order) { }
                [Filter("price")] internal static int Double(int price) => 2 * price; internal static int Same(int price) => price;
            }
        }
        """;

    private const string Rest = """
        namespace Shop
        {
            public static class Names { public const string Late = "late"; public const int After = 90; }
            static partial class Own { [Action("paid"), When("Level", Level.High)] internal static void Paid(Order order) { } }
        }
        """;

    /// <summary>Exports that a person wrote depend on more than emitted ones.</summary>
    private const string Written = """
        [assembly: HookExports(1, Handlers = "Other.Thunks", References = new[] { "Contract" })]
        [assembly: ExportedPlugin("other", Version = Values.Version)]
        namespace Other
        {
            using Set = C.Far;

            public static partial class Thunks
            {
                [ExportedHandler(typeof(Set), "Away", "Other.P", "On", Name = Values.Name, Plugin = "other", Priority = Values.Priority)]
                public static void First() { }
                public static void Second() { }
            }
        }
        """;

    private const string Values = """
        global using Hooks.CompilerServices;
        global using ExportedThunk = Hooks.CompilerServices.ExportedHandlerAttribute;

        [assembly: ExportedLocation("Other.P", "On", "", "Other.cs", 7)]

        public static class Values { public const string Name = "name"; public const string Version = "1.0"; public const int Priority = 4; }

        public sealed class NothingAttribute(Type set, string hook, string type, string method) : Attribute;

        namespace Other
        {
            public static partial class Thunks
            {
                [ExportedThunk(typeof(C.Far), "Away", "Other.P", "Too")] public static void Third() { }
            }
        }
        """;

    public static TheoryData<string, string, string> Changes => new()
    {
        { Handlers, "Priority = 3", "Priority = 30" },
        { Handlers, "Priority = 3", "Priority = 3, Name = \"named\"" },
        { Handlers, "Priority = 3", "Priority = 3, Background = true" },
        { Handlers, "Priority = 3", "Priority = 3, After = \"Own.Known\"" },
        { Handlers, "[Action(\"ordered\", Priority = 3)]", "" },
        { Handlers, "[Action(\"ordered\", Priority = 3)]", "[Action(\"paid\")]" },
        { Handlers, "[Action(\"ordered\", Priority = 3)]", "[Action(\"ordered\", Priority = 3), Action(\"paid\")]" },
        { Handlers, "On(Order order)", "Renamed(Order order)" },
        { Handlers, "On(Order order)", "On()" },
        { Handlers, "On(Order order) { }", "On(Order order) {\n }" },
        { Handlers, "When(\"Name\", \"x\")", "When(\"Name\", \"y\")" },
        { Handlers, "When(\"Name\", \"x\")", "When(\"Level\", Level.Low)" },
        { Handlers, ", When(\"Name\", \"x\")", "" },
        { Handlers, "[Filter(\"price\")] internal static int Double(int price) => 2 * price; ", "internal static int Double(int price) => 2 * price; [Filter(\"price\")] " },
        { Handlers, "HookPlugin(\"shop\"", "HookPlugin(\"store\"" },
        { Handlers, "Version = \"1.0\"", "Version = \"2.0\"" },
        { Rest, "Late = \"late\"", "Late = \"later\"" },
        { Rest, "After = 90", "After = 1" },
        { Rest, "[Action(\"paid\"), When", "[Action(\"paid\", Priority = 1), When" },
        { Events, "High = 2", "High = 3" },
        { Events, ": Named", "" },
        { Events, "string? Name", "object? Name" },
        { Events, "Level Level", "int Level" },
        { Sets, "[Hook(\"ordered\")]", "[Hook(\"ordered\", Errors = HookErrorPolicy.Stop)]" },
        { Sets, "[Hook(\"ordered\")]", "[Hook]" },
        { Sets, "Paid(Order order)", "Paid(Named order)" },
        { Written, "typeof(Set)", "typeof(Values)" },
        { Written, "using Set = C.Far;", "using Set = Values;" },
        { Written, "Priority = Values.Priority", "Priority = 40" },
        { Written, "static void First() { }", "static void First(int x) { }" },
        { Written, "public static void First() { }", "[When(\"x\", 1)] public static void First() { }" },
        { Values, "Priority = 4", "Priority = 5" },
        { Values, "Name = \"name\"", "Name = \"named\"" },
        { Values, "Version = \"1.0\"", "Version = \"2.0\"" },
        { Values, "\"Other.cs\", 7", "\"Other.cs\", 8" },
        { Values, "\"Too\")", "\"Too\", Priority = 3)" },
        { Values, "[ExportedThunk(typeof(C.Far), \"Away\", \"Other.P\", \"Too\")]", "" },
        { Values, "public static void Third() { }", "public static void Third() { } [ExportedThunk(typeof(C.Far), \"Away\", \"Other.P\", \"More\")] public static void More() { }" },
        { Values, "global using ExportedThunk = Hooks.CompilerServices.ExportedHandlerAttribute;", "global using ExportedThunk = NothingAttribute;" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_edit_is_seen(string file, string before, string after)
    {
        Assert.Contains(before, file, StringComparison.Ordinal);
        var edits = Composed();
        var text = edits.Text;
        Assert.Equal(edits.Fresh(), text);

        var edited = file.Replace(before, after, StringComparison.Ordinal);
        edits.Refer("Shop", Shop(file, edited)).Refer("Other", Other(file, edited));
        Assert.Equal(edits.Fresh(), edits.Text);
        Assert.NotEqual(text, edits.Text);

        edits.Refer("Shop", Shop()).Refer("Other", Other());
        Assert.Equal(text, edits.Text);
    }

    [Fact]
    public void An_edit_in_a_body_binds_nothing()
    {
        var edits = Composed().Refer("Shop", Shop(Handlers, Handlers.Replace("{ }", "{ order.Level++; }", StringComparison.Ordinal)));

        foreach (var step in new[] { "Shared", "References", "Thunks", "ReferencedHandlers", "Files", "Tables" })
            Assert.All(edits.Reasons[step], reason => Assert.True(reason is IncrementalStepRunReason.Cached || (reason is IncrementalStepRunReason.Unchanged && step == "Shared"), $"{step} is {reason}"));
    }

    [Theory]
    [InlineData("Priority = 3", "Priority = 30")]
    [InlineData("\"Name\", \"x\"", "\"Name\", \"y\"")]
    public void An_edit_of_a_handlers_attribute_binds_what_exports_that_handler(string before, string after)
    {
        var edits = Composed().Refer("Shop", Shop(Handlers, Handlers.Replace(before, after, StringComparison.Ordinal)));

        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(edits.Reasons["Shared"]));
        foreach (var step in new[] { "Thunks", "ReferencedHandlers" })
            Assert.Single(edits.Reasons[step], IncrementalStepRunReason.Modified);
        Assert.All(edits.Reasons["ReferencedHandlers"].Where(reason => reason is not IncrementalStepRunReason.Modified), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        foreach (var step in new[] { "References", "Assembly", "Files" })
            Assert.All(edits.Reasons[step], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_line_more_in_a_body_binds_nothing_and_shows_where_handlers_stand()
    {
        var edits = Composed().Refer("Shop", Shop(Handlers, Handlers.Replace("On(Order order) { }", "On(Order order) {\n }", StringComparison.Ordinal)));

        Assert.Equal(edits.Fresh(), edits.Text);
        foreach (var (step, reasons) in edits.Reasons)
        {
            if (step is "ExportedTexts" or "ExportedLocations" or "Locations" or "RegisteredSets")
                Assert.Contains(IncrementalStepRunReason.Modified, reasons);
            else
                Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}"));
        }
    }

    [Fact]
    public void What_a_project_declares_is_bound_anew_for_those_that_wait_for_it()
    {
        var edits = Composed().Add("Waiting.cs", "static class W { [Action(\"shipped\", Optional = true)] internal static void On(Shop.Order order) { } }");
        Assert.DoesNotContain("global::W.On", edits.Text, StringComparison.Ordinal);

        edits.Refer("Shop", Shop(Sets, Sets.Replace("\"paid\"", "\"shipped\"", StringComparison.Ordinal)));

        Assert.Contains("global::W.On", edits.Text, StringComparison.Ordinal);
        Assert.Equal(edits.Fresh(), edits.Text);
    }

    [Fact]
    public void An_old_compilation_can_be_collected()
    {
        var (edits, old) = Edited();

        for (var i = 0; i < 20 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        GC.KeepAlive(edits);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Edits Edits, WeakReference Old) Edited()
    {
        var shop = Shop();
        var edits = Composed().Refer("Shop", shop);
        edits.Refer("Shop", Shop(Handlers, Handlers.Replace("Priority = 3", "Priority = 30", StringComparison.Ordinal)));
        edits.Replace("Plain.cs", "return 1;", "return 2;");
        return (edits, new WeakReference(shop.Compilation));
    }

    /// <summary>A program that composes both, with handlers of its own of every hook.</summary>
    private static Edits Composed() => new Edits().Refer("Shop", Shop()).Refer("Other", Other()).Add("Told.cs", """
        static class Told
        {
            [Action("ordered", Priority = 50, Optional = true)] internal static void Ordered() { }
            [Action("paid", Priority = 50, Optional = true)] internal static void Paid() { }
            [Filter("price", Priority = 50, Optional = true)] internal static int Price(int price) => price;
        }
        """);

    private static CompilationReference Shop(string file = "", string edited = "")
    {
        var project = TestAssembly.Library("Shop", Text(Sets)).File("Events.cs", Text(Events)).File("Handlers.cs", Text(Handlers)).File("Rest.cs", Text(Rest));
        Compiler.Driver(project).RunGeneratorsAndUpdateCompilation(Compiler.Parse(project, live: true), out var output, out _);
        return output.ToMetadataReference();

        string Text(string original) => original == file ? edited : original;
    }

    private static CompilationReference Other(string file = "", string edited = "")
    {
        var project = TestAssembly.Library("Other", file == Written ? edited : Written, Edits.Contract).File("Values.cs", file == Values ? edited : Values);
        return Compiler.Parse(project, live: true).ToMetadataReference();
    }
}
