using Hooks;

namespace Plugin
{
    internal static class Politeness
    {
        [Filter("greeting", Optional = true)]
        internal static string AddMark(string text) => text + "!";
    }
}
