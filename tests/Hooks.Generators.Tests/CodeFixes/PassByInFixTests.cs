using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK018: a large struct goes by <c>in</c>.</summary>
public class PassByInFixTests
{
    [Fact]
    public async Task A_hook_passes_it_and_its_handlers_take_it()
    {
        static string Source(string hook, string handler) => $$"""
            public struct Big { public long A, B, C; }

            public static partial class Site
            {
                [Hook] public static partial void Saved(int n, /* big */ {{hook}});
            }

            static class Plugin
            {
                [Action("Saved")] internal static void A(int n, {{handler}}) => Log.Add(big.A); // reads
                [Action("Saved")] internal static void B(int n, {{handler}}) { }
                [Action("Saved")] internal static void C(int n, Big big) => big.A = 1; // changes its copy
                [Action("Saved")] internal static void D(int n, object big) { }
                [Action("Saved")] internal static void E(int n) { }
            }
            """;
        var fix = Fix.In(Source("Big {|HOOK018:big|}", "Big big").Replace("big.A = 1;", "{|HOOK017:big.A = 1|};"));
        await fix.Offers("Pass it by 'in'");
        await fix.Gives(Source("in Big big", "in Big big").Replace("big.A = 1;", "{|HOOK017:big.A = 1|};"));
    }

    [Fact]
    public async Task A_handler_takes_it()
    {
        static string Source(string parameter) => $$"""
            public struct Big { public long A, B, C; }

            public static partial class Site
            {
                [Hook] public static partial Big Saved(Big value, in Big big);
            }

            static class Plugin
            {
                [Filter("Saved")] internal static Big A(Big _, /* it */ {{parameter}} /* here */) => big;
            }
            """;
        var fix = Fix.In(Source("Big {|HOOK018:big|}"));
        await fix.Offers("Take it by 'in'");
        await fix.Gives(Source("in Big big"));
    }

    [Fact]
    public Task Not_where_a_handler_runs_round_the_others() => Fix.In("""
        public struct Big { public long A, B, C; }

        public static partial class Site
        {
            [Hook] public static partial void Saved(Big {|HOOK018:big|});
        }

        static class Plugin
        {
            [Action("Saved")] internal static void A(Big big) { }
            [Around("Saved")] internal static void B(Big big, Action<Big> next) => next(big);
        }
        """).Offers();

    [Fact]
    public Task Fix_all_of_handlers_in_other_projects()
    {
        var contract = TestAssembly.Library("Contract", """
            public struct Big { public long A, B, C; }

            public static partial class Site
            {
                [Hook] public static partial void Saved(in Big big);
            }
            """);
        const string wrong = "static class Plugin { [Action(\"Saved\")] internal static void On(Big {|HOOK018:big|}) => Log.Add(big.A); }";
        const string right = "static class Plugin { [Action(\"Saved\")] internal static void On(in Big big) => Log.Add(big.A); }";
        var other = TestAssembly.Library("Other", wrong, contract);

        return Fix.In(TestAssembly.Library("Plugin", wrong, contract, other)).All(FixAllScope.Solution).Gives(("Plugin.cs", right), ("Other.cs", right));
    }
}
