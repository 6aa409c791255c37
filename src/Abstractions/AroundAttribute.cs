namespace Hooks;

/// <summary>
/// Runs round all handlers that come after it in the order, and decides whether they run, how often, and with what.
/// </summary>
/// <remarks>
/// The method's last parameter is <c>next</c>, a delegate of the hook's own parameters and result: an
/// <see cref="Action"/> or a <see cref="Func{TResult}"/> where these can say it, else the generated
/// <c>Points.&lt;Hook&gt;Next</c> of the hook set. Before it stand the hook's parameters, as on every handler: from the
/// left, and the rest may be left out. The method returns what the hook itself returns.
/// <para>
/// Calling <c>next</c> runs what comes after, as a dispatch of its own. It may be called any number of times, or never:
/// then nothing after it runs. What fails there reaches the method as the hook's exception. Let out again, it reaches
/// the hook's caller as it is; anything else that the method throws is a failure of the method itself.
/// </para>
/// <para>Among handlers of one priority, those with <c>[Around]</c> come first.</para>
/// <para>
/// With a hook set alone, the method runs round every hook of the set, those that are added later too. It is generic in
/// the arguments and the result: <c>TArgs</c> is a tuple of the hook's arguments, and <c>TResult</c> is
/// <see cref="HookVoid"/> for hooks that give nothing back. One that returns <c>TResult</c> is for sync hooks; one that
/// returns <c>ValueTask&lt;TResult&gt;</c> or <c>Task&lt;TResult&gt;</c>, and has a <c>next</c> that does, is for async ones.
/// Hooks with parameters that cannot be in a tuple (<c>ref</c>, ref structs, pointers) are left out.
/// </para>
/// </remarks>
/// <example><code>
/// [Around("the_content")]
/// internal static string Time(string content, Func&lt;string, string&gt; next)
/// {
///     var start = Stopwatch.GetTimestamp();
///     var result = next(content);
///     Console.WriteLine(Stopwatch.GetElapsedTime(start));
///     return result;
/// }
/// </code>
/// <code>
/// [Around(typeof(AgentHooks))]
/// internal static TResult Trace&lt;TArgs, TResult&gt;(HookCall call, TArgs args, Func&lt;TArgs, TResult&gt; next)
/// {
///     Console.WriteLine($"{call.Hook}: {args}");
///     return next(args);
/// }
/// </code></example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class AroundAttribute : HookHandlerAttribute
{
    private const string EveryHook = "*";

    /// <summary>Runs round the other handlers of the hook of this name, wherever it is declared.</summary>
    /// <param name="hook">The hook's name, or its method's name.</param>
    public AroundAttribute(string hook)
        : base(null, hook)
    {
    }

    /// <summary>Runs round the handlers of every hook of a set.</summary>
    /// <param name="set">The hook set.</param>
    public AroundAttribute(Type set)
        : base(set, EveryHook)
    {
    }

    /// <summary>Runs round the other handlers of the hook of this name in one set, where two sets share the name.</summary>
    /// <param name="set">The hook set.</param>
    /// <param name="hook">The hook's name, or its method's name.</param>
    public AroundAttribute(Type set, string hook)
        : base(set, hook)
    {
    }
}
