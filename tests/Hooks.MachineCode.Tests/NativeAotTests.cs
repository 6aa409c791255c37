using Hooks.MachineCode.Tests.Listings;

namespace Hooks.MachineCode.Tests;

public class NativeAotTests(NativeAot aot) : MachineCodeTests(aot), IClassFixture<NativeAot>
{
    [Fact]
    public void A_composed_hook_is_a_null_check_and_a_direct_call_in_the_place_that_fires()
    {
        Paths("Places.ComposedAction", Nothing, "ActionComposed.Dispatch");
        Paths("Places.ComposedFilter", Nothing, "FilterComposed.Dispatch");
    }

    [Fact]
    public void A_composed_table_calls_the_handlers_of_all_assemblies_directly()
    {
        Paths("ActionComposed.Dispatch", "PluginHandlers.First, PluginHandlers.Second, ProgramHandlers.Third");
        Paths("FilterComposed.Dispatch", "PluginHandlers.Double, PluginHandlers.Increase, ProgramHandlers.Negate");
    }
}
