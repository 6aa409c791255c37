namespace Hooks.Generators.Tests.HarnessTests;

public class MarkupTests
{
    [Fact]
    public void Marks_are_taken_out_and_give_spans()
    {
        var (source, marks) = Diagnose.Plain("a {|HOOK001:b {|HOOK002:c|}|} d");

        Assert.Equal("a b c d", source);
        Assert.Equal([("HOOK001", "b c"), ("HOOK002", "c")], marks.Select(m => (m.Id, source.Substring(m.Span.Start, m.Span.Length))));
    }

    [Fact]
    public void A_program_without_hooks_runs() =>
        Assert.Equal("1 2", TestAssembly.Exe("Log.Add(1); Log.Add(Lib.Two());", TestAssembly.Library("Lib", "public static class Lib { public static int Two() => 2; }").WithoutGenerator()).WithoutGenerator().Run());
}
