namespace Bench.Open;

/// <summary>What would run instead of the host's own calls; nobody installs one.</summary>
public abstract class ActionTable
{
    internal static ActionTable? Installed;

    public static void Install(ActionTable? table) => Installed = table;

    public abstract void Dispatch(Message e);
}
