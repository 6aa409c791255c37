namespace Hooks.Generators.Tests.Overlay;

/// <summary>Handlers that are switched off and on by name.</summary>
public class SwitchTests
{
    private const string Saved = """
        public static partial class Site { [Hook] public static partial void Saved(); }

        static class P
        {
            [Action("Saved")] internal static void A() => Log.Add("a");
            [Action("Saved", Name = "bee")] internal static void B() => Log.Add("b");
        }
        """;

    [Fact]
    public void A_built_in_handler_goes_and_comes_back_to_its_place() => Assert.Equal("a b | b | a b True", Snippet.Run($$"""
        Site.Saved();
        Log.Add("|");
        Site.Points.Saved.Disable("P.A");
        Site.Saved();
        Log.Add("|");
        Site.Points.Saved.Enable("P.A");
        Site.Saved();
        Log.Add(Site.Points.Tables.SavedTable.Installed is null);

        {{Saved}}
        """));

    [Fact]
    public void They_say_whether_there_is_such_a_handler() => Assert.Equal("True True True False False True True", Snippet.Run($$"""
        var point = Site.Points.Saved;
        Log.Add(point.Disable("P.A"));
        Log.Add(point.Disable("P.A"));
        Log.Add(point.Disable("bee"));
        Log.Add(point.Disable("P.B"));
        Log.Add(point.Enable("nobody"));
        Log.Add(point.Enable("bee"));
        point.Add(() => { }, name: "added");
        Log.Add(point.Disable("added"));

        {{Saved}}
        """));

    [Fact]
    public void A_name_stays_off_for_handlers_that_come_later() => Assert.Equal("a b True | a b later", Snippet.Run($$"""
        Site.Points.Saved.Disable("later");
        Site.Points.Saved.Add(() => Log.Add("later"), name: "later");
        Site.Saved();
        Log.Add(Site.Points.Tables.SavedTable.Installed is null);
        Log.Add("|");
        Site.Points.Saved.Enable("later");
        Site.Saved();

        {{Saved}}
        """));

    [Fact]
    public void All_handlers_of_a_name_go() => Assert.Equal("b", Snippet.Run($$"""
        Site.Points.Saved.Add(() => Log.Add("another a"), name: "P.A");
        Site.Points.Saved.Disable("P.A");
        Site.Saved();

        {{Saved}}
        """));

    [Fact]
    public void What_is_off_is_not_among_the_handlers() => Assert.Equal("bee", Snippet.Run($$"""
        Site.Points.Saved.Disable("P.A");
        Log.Add(string.Join(",", Site.Points.Saved.Handlers.Select(h => h.Name)));

        {{Saved}}
        """));
}
