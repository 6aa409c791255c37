using Hooks;

namespace Host.Contract;

/// <summary>Where others may step in.</summary>
public static partial class AppHooks
{
    /// <summary>The word that somebody is greeted with. Each handler gets what the one before it returned.</summary>
    [Hook("greeting")]
    public static partial string Greeting(string greeting, string name);

    /// <summary>Somebody has been greeted.</summary>
    [Hook("greeted")]
    public static partial void Greeted(string name);
}
