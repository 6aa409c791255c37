namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK013: a handler fires its own hook on every path.</summary>
public class SelfFiringTests
{
    private const string Hooks = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int x);
            [Hook("other")] public static partial void Other(int x);
            [Hook("text")] public static partial string Text(string text);
            [Hook("later")] public static partial Task Later(int x);
            [Hook("many")] public static partial void Many<T>(T value);
        }

        static class Log { public static void Write(object x) { } }


        """;

    [Theory]
    [InlineData("{|HOOK013:Site.Saved(x)|};")]
    [InlineData("{|HOOK013:Site.Saved(x - 1)|};")]
    [InlineData("Log.Write(x); {|HOOK013:Site.Saved(x)|}; Log.Write(x);")]
    [InlineData("if (x > 0) {|HOOK013:Site.Saved(1)|}; else Site.Saved(2);")]
    [InlineData("switch (x) { case 1: {|HOOK013:Site.Saved(1)|}; break; default: Site.Saved(2); break; }")]
    [InlineData("if (x > 0) Log.Write(x); {|HOOK013:Site.Saved(1)|};")]
    [InlineData("{|HOOK013:Site.Saved(1)|}; if (x > 0) throw new Exception();")]
    [InlineData("if (true) {|HOOK013:Site.Saved(x)|};")]
    [InlineData("do {|HOOK013:Site.Saved(x)|}; while (x > 0);")]
    [InlineData("while (true) {|HOOK013:Site.Saved(x)|};")]
    [InlineData("try { {|HOOK013:Site.Saved(x)|}; } catch (Exception) { }")]
    [InlineData("try { if (x > 0) return; } finally { {|HOOK013:Site.Saved(x)|}; }")]
    [InlineData("using (new System.IO.StringWriter()) {|HOOK013:Site.Saved(x)|};")]
    [InlineData("lock (new object()) {|HOOK013:Site.Saved(x)|};")]
    [InlineData("Action<int> fire = y => Site.Saved(y); {|HOOK013:fire(x)|};")]
    [InlineData("void Fire() => Site.Saved(x); {|HOOK013:Fire()|};")]
    [InlineData("{|HOOK013:Again(x)|};")]
    [InlineData("{|HOOK013:Twice(x)|};")]
    [InlineData("{|HOOK013:Helper.Again(x)|};")]
    [InlineData("{|HOOK013:Nested.Again(x)|};")]
    [InlineData("if (x > 0) {|HOOK013:Again(x)|}; else Site.Saved(x);")]
    public Task A_call_that_no_path_avoids(string statements) => Diagnose.Library(In(statements));

    [Theory]
    [InlineData("if (x > 0) Site.Saved(x - 1);")]
    [InlineData("if (x <= 0) return; Site.Saved(x - 1);")]
    [InlineData("if (x <= 0) throw new ArgumentException(); Site.Saved(x - 1);")]
    [InlineData("_ = x <= 0 ? throw new ArgumentException() : x; Site.Saved(x - 1);")]
    [InlineData("for (var i = 0; i < x; i++) Site.Saved(i);")]
    [InlineData("foreach (var i in new[] { x }) Site.Saved(i);")]
    [InlineData("while (x-- > 0) Site.Saved(x);")]
    [InlineData("switch (x) { case 1: Site.Saved(0); break; }")]
    [InlineData("try { Log.Write(x); } catch (Exception) { Site.Saved(x); }")]
    [InlineData("try { Log.Write(x); } finally { if (x > 0) Site.Saved(x); }")]
    [InlineData("if (false) Site.Saved(x);")]
    [InlineData("goto end; Site.Saved(x); end: return;")]
    [InlineData("Action<int> fire = y => Site.Saved(y);")]
    [InlineData("Action<int> fire = y => Site.Saved(y); if (x > 0) fire(x);")]
    [InlineData("Action<int> fire = y => Site.Saved(y); fire = y => { }; fire(x);")]
    [InlineData("void Fire() => Site.Saved(x);")]
    [InlineData("void Fire() { if (x > 0) Site.Saved(x); } Fire();")]
    [InlineData("Task.Run(() => Site.Saved(x));")]
    [InlineData("Action<int> fire = Site.Saved;")]
    [InlineData("Maybe(x);")]
    [InlineData("Round(x);")]
    [InlineData("if (x > 0) Again(x);")]
    [InlineData("Site.Other(x);")]
    [InlineData("Log.Write(nameof(Site.Saved));")]
    public Task A_call_that_a_path_avoids(string statements) => Diagnose.Library(In(statements));

    [Fact]
    public Task Every_kind_of_hook() => Diagnose.Library(Hooks + """
        static class Plugin
        {
            [Filter("text")] internal static string Text(string text) => {|HOOK013:Site.Text(text + "!")|};
            [Action("later")] internal static Task Later(int x) => {|HOOK013:Site.Later(x)|};
            [Action("later")] internal static async Task Awaited(int x) { await Task.Yield(); await {|HOOK013:Site.Later(x)|}; }
            [Action("many")] internal static void Many<T>(T value) => {|HOOK013:Site.Many(value)|};
            [Action("saved")][Action("other")] internal static void Both(int x) => {|HOOK013:Site.Other(x)|};
            [Filter("text")] internal static string Guarded(string text) => text.Length > 9 ? text : Site.Text(text + "!");
        }
        """);

    [Fact]
    public Task A_When_is_a_condition() => Diagnose.Library(Hooks + """
        static class Plugin { [Action("saved"), When("x", 1)] internal static void On(int x) => Site.Saved(2); }
        """);

    [Fact]
    public Task The_message_names_the_way() => Diagnose.Library(
        Hooks + """
        static class Plugin
        {
            [Action("saved")] internal static void A(int x) => {|HOOK013:Site.Saved(x)|};
            [Action("saved")] internal static void B(int x) => {|HOOK013:Again(x)|};
            [Action("saved")] internal static void C(int x) { Action<int> fire = y => Site.Saved(y); {|HOOK013:fire(x)|}; }
            private static void Again(int x) => Site.Saved(x);
        }
        """,
        "Handler 'Plugin.A' fires its own hook 'saved' each time that it runs, and never ends; put a condition before the call, or [When] on the handler",
        "Handler 'Plugin.B' fires its own hook 'saved', through 'Again', each time that it runs, and never ends; put a condition before the call, or [When] on the handler",
        "Handler 'Plugin.C' fires its own hook 'saved', through 'fire', each time that it runs, and never ends; put a condition before the call, or [When] on the handler");

    private static string In(string statements) => Hooks + $$"""
        static class Helper { internal static void Again(int x) => Site.Saved(x); }
        static class Plugin
        {
            [Action("saved")] internal static void On(int x) { {{statements}} }

            private static void Again(int x) => Site.Saved(x);
            private static void Twice(int x) { Log.Write(x); Again(x); }
            private static void Maybe(int x) { if (x > 0) Again(x); }
            private static void Round(int x) { Back(x); }
            private static void Back(int x) { if (x > 0) Site.Saved(x); Round(x); }
            private static class Nested { internal static void Again(int x) => Twice(x); }
        }
        """;
}
