namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK019 where the path is there: what cannot be read, values that it never has, and conditions of nothing.</summary>
public class ConditionTests
{
    private const string Site = """
        public enum Kind { Text, Image }
        public interface ISized { int Width { get; } }
        public class Call : ISized
        {
            int ISized.Width => 1;
            public static int Count;
            public string Name = "";
            public int Size { get; set; }
            public byte Level { get; set; }
            public char Letter { get; set; }
            public bool Open { get; set; }
            public object? Any { get; set; }
            public Kind Kind { get; set; }
            public Call? Outer { get; set; }
            public Type? Type { get; set; }
            public int Written { set { } }
            private string Secret => "";
            internal string Inner => "";
            public string Method() => Secret;
        }
        public static partial class Site { [Hook("called")] public static partial void Called(Call call, int depth); }
        static partial class Bare { [Hook("bare")] internal static partial void Fired(); }
        static partial class Own { [Hook("own")] internal static partial void Called(Call call); }


        """;

    [Theory]
    [InlineData("depht", "'Call' has no property or field 'depht'")]
    [InlineData("Width", "'Call' has no property or field 'Width'")]
    [InlineData("Count", "'Call.Count' is static, and a path reads what an object has")]
    [InlineData("Written", "'Call.Written' has no 'get'")]
    [InlineData("Method", "'Call.Method' is no property or field, and nothing else is read")]
    [InlineData("Secret", "'Call.Secret' is not public, and any assembly may compose this hook")]
    [InlineData("Inner", "'Call.Inner' is not public, and any assembly may compose this hook")]
    public Task A_member_that_a_path_cannot_read(string name, string why) => Says(
        $"When(\"call.{{|HOOK019:{name}|}}\", 1)", $"[When(\"call.{name}\")] cannot be checked on hook 'called': {why}");

    [Fact]
    public Task A_member_that_the_own_assembly_cannot_read() => Diagnose.Library(
        Site + """static class Plugin { [Action("own"), When("{|HOOK019:Secret|}"), When("Inner")] internal static void On() { } }""",
        "[When(\"Secret\")] cannot be checked on hook 'own': 'Call.Secret' cannot be read from here; make it internal");

    [Theory]
    [InlineData("tool", "call")]
    [InlineData("level", "depth")]
    public Task The_handlers_own_name_for_a_parameter(string written, string meant) => Diagnose.Library(
        Site + $$"""static class Plugin { [Action("called"), When("{|HOOK019:{{written}}|}.Name", "x")] internal static void On(Call tool, int level) { } }""",
        $"[When(\"{written}.Name\")] cannot be checked on hook 'called': '{written}' is the handler's own name for it, and the hook's counts. Did you mean '{meant}'?");

    [Theory]
    [InlineData("call.{|HOOK019:tool|}")]
    [InlineData("{|HOOK019:more|}")]
    public Task The_handlers_own_name_for_what_is_no_parameter_of_the_hook(string path) => Diagnose.Library(
        Site + $$"""static class Plugin { [Action("called"), When("{{path}}", "x")] internal static void On(Call tool, int level, string more = "") { } }""",
        path.Contains("tool", StringComparison.Ordinal)
            ? "[When(\"call.tool\")] cannot be checked on hook 'called': 'Call' has no property or field 'tool'"
            : "[When(\"more\")] cannot be checked on hook 'called': 'Call' has no property or field 'more'");

    [Theory]
    [InlineData("Name", "1", "the path is 'string', and 1 is 'int'; compare with a value of 'string'")]
    [InlineData("Size", "\"1\"", "the path is 'int', and \"1\" is 'string'; compare with a value of 'int'")]
    [InlineData("Size", "1.5", "1.5 is no 'int'")]
    [InlineData("Level", "300", "300 is no 'byte'")]
    [InlineData("Letter", "\"x\"", "the path is 'char', and \"x\" is 'string'; compare with a value of 'char'")]
    [InlineData("Size", "true", "the path is 'int', and true is 'bool'; compare with a value of 'int'")]
    [InlineData("Size", "Kind.Image", "the path is 'int', and Kind.Image is 'Kind'; compare with a value of 'int'")]
    [InlineData("Open", "1", "the path is 'bool', and 1 is 'int'; compare with a value of 'bool'")]
    [InlineData("Any", "new[] { 1 }", "the path is 'object', and {1} is 'int[]'; no constant can be one, so name a property of it")]
    [InlineData("Kind", "\"Image\"", "the path is 'Kind', and \"Image\" is 'string'; compare with 'Kind.Image'")]
    [InlineData("Kind", "1", "the path is 'Kind', and 1 is 'int'; compare with 'Kind.Image'")]
    [InlineData("Kind", "typeof(int)", "the path is 'Kind', and typeof(int) is 'Type'; compare with 'Kind.Text'")]
    [InlineData("Type", "\"int\"", "the path is 'Type', and \"int\" is 'string'; compare with a value of 'Type'")]
    [InlineData("Outer", "\"x\"", "the path is 'Call', and \"x\" is 'string'; no constant can be one, so name a property of it")]
    [InlineData("Size", "null", "'int' is never null")]
    public Task A_value_that_the_path_never_has(string path, string value, string why) => Says(
        $"When(\"{path}\", {{|HOOK019:{value}|}})", $"[When(\"{path}\")] cannot be checked on hook 'called': {why}");

    [Theory]
    [InlineData("{|HOOK019:\"depth\"|}", "depth", "'int' is always there; give a value to compare with")]
    [InlineData("{|HOOK019:\"Size\"|}, Contains = \"1\"", "Size", "Contains is for text, and the path is 'int'")]
    [InlineData("{|HOOK019:\"call..Name\"|}, \"x\"", "call..Name", "a path is names with dots between them, like \"call.Name\"")]
    [InlineData("{|HOOK019:\"\"|}, \"x\"", "", "a path is names with dots between them, like \"call.Name\"")]
    public Task A_path_that_says_too_little(string arguments, string path, string why) => Says(
        $"When({arguments})", $"[When(\"{path}\")] cannot be checked on hook 'called': {why}");

    [Fact]
    public Task A_hook_without_parameters() => Diagnose.Library(
        Site + """static class Plugin { [Action("bare"), When({|HOOK019:"Name"|}, "x")] internal static void On() { } }""",
        "[When(\"Name\")] cannot be checked on hook 'bare': the hook has no parameters to look at");

    [Fact]
    public Task A_value_and_a_part_of_one() => Says(
        "When(\"Name\", {|HOOK019:\"x\"|}, Contains = \"y\")",
        "[When(\"Name\")] cannot be checked on hook 'called': it asks for a value and for a part of one; take the value or Contains out");

    [Fact]
    public Task A_condition_of_a_method_that_handles_nothing() => Diagnose.Library(
        Site + """static class Plugin { [{|HOOK019:When("Name", "x")|}] internal static void On(Call call) { } }""",
        "[When(\"Name\")] cannot be checked: 'Plugin.On' handles no hook; write [Action] or [Filter] beside it, or take it out");

    private static Task Says(string condition, string message) => Diagnose.Library(
        Site + $$"""static class Plugin { [Action("called"), {{condition}}] internal static void On() { } }""",
        message);
}
