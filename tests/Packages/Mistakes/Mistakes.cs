using Hooks;

public static partial class ShopHooks
{
    [Hook("opened")]
    public static partial void Opened();

    [Hook("closed")]
    public static partial int Closed(string day);
}

internal static class Days
{
    extension(string day)
    {
        [Action("opened")]
        internal static void Note() { }
    }
}
