namespace Fired;

/// <summary>Where handlers leave a trace.</summary>
public static class Sum
{
    public static int Total;
}
