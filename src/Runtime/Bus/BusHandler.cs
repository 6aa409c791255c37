namespace Hooks;

/// <summary>A handler in its place on one hook of a bus.</summary>
internal sealed class BusHandler(Delegate call, bool isAsync, HookHandlerInfo info)
{
    private const int LongestName = 60;

    public Delegate Call => call;

    /// <summary>Whether it must be awaited.</summary>
    public bool IsAsync => isAsync;

    /// <summary>What others see of it.</summary>
    public HookHandlerInfo Info => info;

    /// <summary>What is done with a hook to add it.</summary>
    public BusUse Use => isAsync ? BusUse.AddAsync : BusUse.Add;

    /// <summary>The name of a handler that was given none: what the caller wrote, a method's name or a lambda, on one line.</summary>
    public static string NameOf(string expression)
    {
        var line = string.Join(' ', expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestName ? line : line[..(LongestName - 1)] + "…";
    }
}
