namespace Bench;

/// <summary>Loops that several comparisons share.</summary>
public static class Loops
{
    /// <summary>Counts and does nothing else.</summary>
    public static void Empty(int dispatches)
    {
        for (var i = 0; i < dispatches; i++)
        {
        }
    }
}
