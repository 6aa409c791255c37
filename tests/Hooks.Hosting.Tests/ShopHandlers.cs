namespace Hooks.Hosting.Tests;

/// <summary>Built-in handlers; an article's name says what they do.</summary>
[HookPlugin("till", Version = "1.2")]
internal static class Till
{
    [Action("sold", Priority = 5)]
    internal static void Charge(string article)
    {
        if (article == "broken")
            throw new InvalidOperationException("the till is <broken>");
    }

    [Action("sold", Background = true)]
    internal static Task Send(string article, CancellationToken stopping) => article switch
    {
        "gated" => Gate.Wait(stopping),
        "lost" => throw new InvalidOperationException("the parcel is lost"),
        _ => Task.CompletedTask,
    };

    [Filter("price", Priority = 20)]
    internal static decimal Round(decimal price) => decimal.Round(price);

    [Action("stock_asked")]
    internal static Task Count(string article, CancellationToken cancellationToken) =>
        article == "endless" ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask;
}

/// <summary>Where background handlers wait for the test.</summary>
internal static class Gate
{
    private static TaskCompletionSource s_open = new();

    internal static SemaphoreSlim Reached { get; private set; } = new(0);

    internal static void Close() => (s_open, Reached) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(0));

    internal static void Open() => s_open.TrySetResult();

    internal static async Task Wait(CancellationToken stopping)
    {
        Reached.Release();
        await s_open.Task.WaitAsync(stopping);
    }
}

/// <summary>What a listener has heard; a service of the host.</summary>
public sealed class Heard
{
    public List<string> Articles { get; } = [];
}

public class Clerk(Heard heard)
{
    [Action("sold")]
    public void Note(string article) => heard.Articles.Add(article);
}
