using Hooks;

namespace Plugin1;

/// <summary>What this plugin does in the program that it steps into.</summary>
internal static class Handlers
{
    // A hook of the template hooks-host: write the name of one of your contract's hooks, and take Optional out: then a
    // name that no hook has is an error.
    [Filter("greeting", Optional = true)]
    internal static string Shout(string greeting) => greeting.ToUpperInvariant();
}
