using Hooks.Generators.Diagnostics;

namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK019 where a name of the path is not there: that name is marked, alone, and the nearest ones are offered.</summary>
public class ConditionNameTests
{
    [Theory]
    [InlineData("""When("call.{|HOOK019:Nmae|}", "x")""", "Nmae", "Name")]
    [InlineData("""When("{|HOOK019:cal|}.Name", "x")""", "cal", "call")]
    [InlineData("""When("{|HOOK019:Nam|}", "x")""", "Nam", "Name")]
    [InlineData("""When(" call . Owner . {|HOOK019:Nam|} ", "x")""", "Nam", "Name")]
    [InlineData("""When("Owner.{|HOOK019:Owner|}.Name", "x")""", "Owner", null)]
    [InlineData("""When(equals: "x", path: "call.{|HOOK019:CreatedAt|}")""", "CreatedAt", "AtCreated")]
    [InlineData("""When({|HOOK019:nameof(Call) + ".Name"|}, "x")""", "Call", "call")]
    public async Task A_name_of_the_path(string condition, string written, string? nearest)
    {
        var markup = $$"""
            public sealed record Owner(string Name);
            public sealed record Call(string Name, string AtCreated, Owner Owner);
            public static partial class Site { [Hook("called")] public static partial void Called(Call call); }
            static class Plugin { [Action("called"), {{condition}}] internal static void On() { } }
            """;
        await Diagnose.Library(markup);

        var said = Assert.Single(await Diagnose.Run(TestAssembly.Library("Plugin", Diagnose.Plain(markup).Source)));
        Assert.EndsWith(
            $"no property or field '{written}'{(nearest is null ? "" : $". Did you mean '{nearest}'?")}", said.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(nearest is null ? null : written, said.Properties.GetValueOrDefault(Rules.WrittenName));
        Assert.Equal(nearest, said.Properties.GetValueOrDefault(Rules.NearestNames));
    }
}
