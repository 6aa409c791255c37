namespace Hooks.Generators.Editor.Tests.Completion;

/// <summary>What Roslyn's completion offers for the property path of a condition.</summary>
public class ConditionPathTests
{
    private const string Set = """
        public class Thing
        {
            public int Id { get; set; }
        }

        /// <summary>A call.</summary>
        public class ToolCall : Thing
        {
            /// <summary>What the tool is called.</summary>
            public string Name { get; set; } = "";
            public ToolCall? Parent { get; set; }
            public DateTime? Time;
            public int Count { internal get; set; }
            public string Written { set { } }
            public static string Shared { get; } = "";
            public string this[int i] => "";
            internal string Secret { get; } = "";
            public string Method() => "";
        }

        public static partial class Tools
        {
            /// <param name="call">The call that is about to run.</param>
            [Hook("calling")] public static partial HookResult<ToolCall> Calling(ToolCall call, string user);
            [Hook("called")] public static partial ValueTask Called(ToolCall call, CancellationToken token);
            [Hook("inside")] internal static partial void Inside(ToolCall call);
            [Hook("nothing")] public static partial void Nothing();
        }


        """;

    private static Typing In(string member) => new(Set + $"static class P\n{{\n    {member}\n}}\n");

    [Theory]
    [InlineData("[Filter(\"calling\"), When(\"$$\")] internal static void On() { }", "call user Id Name Parent Time")]
    [InlineData("[Filter(\"calling\")]\n    [When(\"$$\")] internal static void On() { }", "call user Id Name Parent Time")]
    [InlineData("[Filter(\"calling\")]\n    [When(\"$$", "call user Id Name Parent Time")]
    [InlineData("[Filter(\"calling\")]\n    [When(\"$$\n    internal static void On() { }", "call user Id Name Parent Time")]
    [InlineData("[Filter(nameof(Tools.Calling)), When(\"$$\", \"x\")] internal static void On() { }", "call user Id Name Parent Time")]
    [InlineData("[Filter(typeof(Tools), \"calling\"), When(path: \"$$\")] internal static void On() { }", "call user Id Name Parent Time")]
    [InlineData("[Filter(\"calling\"), When(\"call.$$\")] internal static void On() { }", "Id Name Parent Time")]
    [InlineData("[Filter(\"calling\"), When(\"call.Parent.Parent.$$", "Id Name Parent Time")]
    [InlineData("[Filter(\"calling\"), When(\"Parent.N$$ame\")] internal static void On() { }", "Id Name Parent Time")]
    [InlineData("[Filter(\"calling\"), When(\"$$.Name\")] internal static void On() { }", "call user Id Name Parent Time")]
    [InlineData("[Filter(\"calling\"), When(\"user.$$\")] internal static void On() { }", "Length")]
    [InlineData("[Action(\"called\"), When(\"$$\")] internal static void On() { }", "call Id Name Parent Time")]
    [InlineData("[Action(\"inside\"), When(\"$$\")] internal static void On() { }", "call Count Id Name Parent Secret Time")]
    [InlineData("[Filter(\"calling\"), Action(\"called\"), When(\"$$\")] internal static void On() { }", "call Id Name Parent Time")]
    [InlineData("[Action(\"nothing\"), When(\"$$\")] internal static void On() { }", "")]
    [InlineData("[Action(\"unknown\"), When(\"$$\")] internal static void On() { }", "")]
    [InlineData("[Filter(\"calling\"), When(\"call.Nobody.$$\")] internal static void On() { }", "")]
    [InlineData("[Filter(\"calling\"), When(\"call..$$\")] internal static void On() { }", "")]
    public async Task What_a_condition_could_read(string member, string expected)
    {
        using var typing = In(member);

        Assert.Equal(expected, await typing.TextsAsync());
    }

    [Fact]
    public async Task Members_of_a_nullable_value()
    {
        using var typing = In("[Filter(\"calling\"), When(\"call.Time.$$\")] internal static void On() { }");

        Assert.Contains("Year", (await typing.TextsAsync()).Split(' '));
    }

    [Theory]
    [InlineData("[Filter(\"calling\"), When(\"call\", \"$$\")] internal static void On() { }")]
    [InlineData("[Filter(\"calling\"), When(\"call.Name\", Contains = \"$$\")] internal static void On() { }")]
    public async Task Nothing_where_a_value_stands(string member)
    {
        using var typing = In(member);

        Assert.DoesNotContain(await typing.OfferedAsync(), item => item.DisplayText is "call" or "Name");
    }

    [Theory]
    [InlineData("[Filter(\"calling\"), When(\"$$\")] internal static void On() { }", "Name", "When(\"Name\")")]
    [InlineData("[Filter(\"calling\"), When(\"call.$$\")] internal static void On() { }", "Name", "When(\"call.Name\")")]
    [InlineData("[Filter(\"calling\"), When(\"ca$$ll.Parent.Id\", 3)] internal static void On() { }", "user", "When(\"user.Parent.Id\", 3)")]
    [InlineData("[Filter(\"calling\"), When(\"call.Pa$$re.Id\", 3)] internal static void On() { }", "Parent", "When(\"call.Parent.Id\", 3)")]
    [InlineData("[Filter(\"calling\"), When(\"call.N$$", "Name", "When(\"call.Name\"\n}")]
    public async Task An_accepted_name_replaces_its_part_of_the_path(string before, string text, string after)
    {
        using var typing = In(before);

        Assert.Contains(after, await typing.AcceptAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dot_goes_on()
    {
        using var typing = In("[Filter(\"calling\"), When(\"ca$$");

        Assert.Contains("When(\"call\n}", await typing.AcceptAsync("call", '.'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("call", "ToolCall call\nThe call that is about to run.")]
    [InlineData("user", "string user")]
    [InlineData("Name", "string ToolCall.Name\nWhat the tool is called.")]
    [InlineData("Parent", "ToolCall? ToolCall.Parent")]
    [InlineData("Time", "DateTime? ToolCall.Time")]
    public async Task A_description_has_the_declaration_and_what_it_is_for(string text, string expected)
    {
        using var typing = In("[Filter(\"calling\"), When(\"$$\")] internal static void On() { }");

        Assert.Equal(expected, await typing.DescriptionAsync(text));
    }
}
