using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

/// <summary>What is there to pass an object on: putting one in is no change of it, but it comes out again.</summary>
internal static class Mailboxes
{
    public static bool Takes(IMethodSymbol method) => (method.ContainingType.Name, method.Name) switch
    {
        ("ChannelWriter", "TryWrite" or "WriteAsync") or ("TaskCompletionSource", "SetResult" or "TrySetResult") => true,
        _ => false,
    };
}
