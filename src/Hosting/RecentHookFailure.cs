namespace Hooks.Hosting;

/// <summary>A failure that was reported, as text: it keeps neither the exception nor the handler alive.</summary>
/// <param name="Time">When it was reported.</param>
/// <param name="Hook">The hook's name.</param>
/// <param name="Handler">The handler's name.</param>
/// <param name="Plugin">The plugin that the handler belongs to.</param>
/// <param name="Exception">The exception's type.</param>
/// <param name="Message">The exception's message.</param>
/// <param name="IsTimeout">Whether the handler did not finish in time: the exception is a <see cref="TimeoutException"/>.</param>
public sealed record RecentHookFailure(
    DateTimeOffset Time, string Hook, string Handler, string Plugin, string Exception, string Message, bool IsTimeout);
