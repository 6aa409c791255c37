using Hooks;

namespace Contract;

public static partial class GreetingHooks
{
    [Hook("greeting")]
    public static partial string Greeting(string text, string name);

    [Hook("greeted")]
    public static partial void Greeted(string text);

    [Filter("greeting", Priority = 1)]
    internal static string Default(string text, string name) => text + ", " + name;
}
