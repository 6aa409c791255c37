using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK008 and HOOK019: names of handlers, plugins and properties.</summary>
public class UseNearestNameFixTests
{
    [Theory]
    [InlineData("""Before = "{|HOOK008:Audit.Lgo|}" """, "Use 'Audit.Log'", "Use 'Audit.Low'")]
    [InlineData("""After = "{|HOOK008:Plugim|}" """, "Use 'Plugin'")]
    [InlineData("""After = "{|HOOK008:Nobody|}" """)]
    public Task The_nearest_handlers_are_offered(string order, params string[] titles) => Fix.In(Ordered(order)).Offers(titles);

    [Theory]
    [InlineData("""Before = "{|HOOK008:Audit.Lgo|}" """, """Before = "Audit.Log" """)]
    [InlineData("""Before = "Audit.Low ,  {|HOOK008:Audit.Lgo|} ,Plugin" """, """Before = "Audit.Low ,  Audit.Log ,Plugin" """)]
    [InlineData("""After = {|HOOK008:@"Audit.Low, Audit.Lgo"|} """, """After = "Audit.Low, Audit.Log" """)]
    [InlineData("""After = /* a */ {|HOOK008:"Audit." + "Lgo"|} /* b */""", """After = /* a */ "Audit.Log" /* b */""")]
    [InlineData("""Before = "{|HOOK008:Plugim|}" """, """Before = "Plugin" """)]
    public Task Only_that_name_of_the_list_changes(string before, string after) => Fix.In(Ordered(before)).Gives(Ordered(after));

    [Theory]
    [InlineData("RemoveHookHandler({0})")]
    [InlineData("ReorderHookHandler({0}, Priority = 3)")]
    public Task Attributes_of_the_composition_are_fixed_too(string attribute)
    {
        string Source(string name) => $"[assembly: {attribute.Replace("{0}", name)}]\n\n{Ordered("")}";

        return Fix.In(Composition(Source("\"{|HOOK008:Audit.Lgo|}\""))).Gives(Source("\"Audit.Log\""));
    }

    [Theory]
    [InlineData("\"order.{|HOOK019:Custommer|}.Name\"", "\"order.Customer.Name\"")]
    [InlineData("\"order.Customer. {|HOOK019:Nam|}\"", "\"order.Customer. Name\"")]
    [InlineData("\"{|HOOK019:ordr|}.Customer.Name\"", "\"order.Customer.Name\"")]
    [InlineData("\"Customer.{|HOOK019:Nmae|}\", \"x\"", "\"Customer.Name\", \"x\"")]
    [InlineData("{|HOOK019:@\"Customer.Nmae\"|}", "\"Customer.Name\"")]
    public Task Only_that_step_of_the_path_changes(string before, string after) => Fix.In(Conditional(before)).Gives(Conditional(after));

    [Theory]
    [InlineData("\"order.{|HOOK019:Custommer|}.Name\"", "Use 'Customer'")]
    [InlineData("\"order.{|HOOK019:Unknown|}.Name\"")]
    public Task The_nearest_properties_are_offered(string path, params string[] titles) => Fix.In(Conditional(path)).Offers(titles);

    [Fact]
    public Task Fix_all_takes_the_nearest_name_of_each_even_in_one_list() => Fix.In(Composition(Ordered("""Before = "{|HOOK008:Audit.Lgo|}, {|HOOK008:Audit.Lwo|}" """)))
        .All(FixAllScope.Project)
        .Gives(Ordered("""Before = "Audit.Log, Audit.Low" """));

    [Fact]
    public Task Fix_all_in_a_solution_takes_the_other_projects_too()
    {
        var hooks = TestAssembly.Library("Shop", """
            public sealed record Order(string Customer, int Total);

            public static partial class ShopHooks
            {
                [Hook("ordered")] public static partial void Ordered(Order order);
            }
            """);
        string Source(string type, string first, string second) => $$"""
            public static class {{type}}
            {
                [Action("ordered"), When({{first}})] internal static void A() { }
                [Action("ordered"), When({{second}}, 3)] internal static void B() { }
            }
            """;
        string Wrong(string type) => Source(type, "\"{|HOOK019:Custommer|}\"", "\"order.{|HOOK019:Totl|}\"");
        string Right(string type) => Source(type, "\"Customer\"", "\"order.Total\"");
        var one = TestAssembly.Library("One", Wrong("One"), hooks);
        var two = TestAssembly.Library("Two", Wrong("Two"), hooks, one);

        return Fix.In(two).All(FixAllScope.Solution).Gives(("One.cs", Right("One")), ("Two.cs", Right("Two")));
    }

    private static TestAssembly Composition(string source) => TestAssembly.Library("Plugin", source).Property("HooksCompose", "true");

    private static string Ordered(string order) => $$"""
        internal static partial class Site
        {
            [Hook] internal static partial void Saved();
        }

        static class Audit
        {
            [Action("Saved")] internal static void Log() { }
            [Action("Saved")] internal static void Low() { }
        }

        static class Mail
        {
            [Action("Saved", Priority = 5, {{order}})] // kept
            internal static void Send() { }
        }
        """.Replace(", )", ")");

    private static string Conditional(string condition) => $$"""
        public sealed record Customer(string Name);
        public sealed record Order(Customer Customer);

        public static partial class ShopHooks
        {
            [Hook] public static partial void Ordered(Order order);
        }

        static class Loyalty
        {
            [Action("Ordered"), When({{condition}})] // kept
            internal static void Count() { }
        }
        """;
}
