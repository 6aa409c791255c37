namespace Hooks;

/// <summary>
/// Declares a hook: a place where others may step in. Put it on a <see langword="static"/>
/// <see langword="partial"/> method without a body, in a partial, non-generic class (the hook set); the
/// generator writes the body, and the host fires the hook by calling the method.
/// </summary>
/// <remarks>
/// The signature says what kind of hook it is:
/// <list type="bullet">
/// <item><description><c>void H(args…)</c>: an action; every handler runs.</description></item>
/// <item><description><c>T H(T value, args…)</c>: a filter; the value goes from handler to handler.</description></item>
/// <item><description><c>void H(ref T value, args…)</c>: a filter in place.</description></item>
/// <item><description><c>HookResult&lt;T&gt; H(T value, args…)</c>: a gate; handlers may stop, block or ask.</description></item>
/// <item><description>Every other shape is said with <see cref="Strategy"/>.</description></item>
/// </list>
/// Each may be wrapped in <c>Task</c> or <c>ValueTask</c>, with a <see cref="System.Threading.CancellationToken"/>
/// as the last parameter or without.
/// </remarks>
/// <example><code>
/// public static partial class AgentHooks
/// {
///     [Hook("message_received")]
///     public static partial void MessageReceived(MessageReceived e);
/// }
/// </code></example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HookAttribute : Attribute
{
    /// <summary>Declares a hook.</summary>
    /// <param name="name">
    /// The name that handlers use, unique in its set; the method's name where it is left out. A handler may
    /// always use the method's name too, so that <c>nameof</c> follows a rename.
    /// </param>
    public HookAttribute(string? name = null) => Name = name;

    /// <summary>The name that handlers use, or <see langword="null"/> for the method's name.</summary>
    public string? Name { get; }

    /// <summary>How the handlers' answers become one. The default follows from the signature.</summary>
    public HookStrategy Strategy { get; set; }

    /// <summary>
    /// What an exception in a handler does. The default is <see cref="HookErrorPolicy.Continue"/> for actions
    /// and collects and <see cref="HookErrorPolicy.Stop"/> for everything else.
    /// </summary>
    public HookErrorPolicy Errors { get; set; }

    /// <summary>
    /// For async actions and collects: all handlers are started in order, then awaited together. The default
    /// is <see langword="false"/>: each handler starts when the one before it has finished.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>
    /// For async hooks: how long, in milliseconds, dispatch waits for one handler. 0, the default, waits
    /// forever. Only the awaited part is timed.
    /// </summary>
    public int TimeoutMilliseconds { get; set; }

    /// <summary>
    /// What happens when <see cref="TimeoutMilliseconds"/> have passed. The default is
    /// <see cref="HookTimeout.Skip"/>.
    /// </summary>
    public HookTimeout OnTimeout { get; set; }

    /// <summary>
    /// For gates: the verdicts that handlers may give. The default is <see cref="HookOutcomes.All"/>. A
    /// verdict that is not allowed is ignored at run time and reported; plain values are always taken.
    /// </summary>
    public HookOutcomes Allows { get; set; } = HookOutcomes.All;

    /// <summary>
    /// For sync actions: how many events are kept for handlers that are added, and listeners that are attached, while the
    /// program runs. They get those first, from the oldest on. The default, 0, keeps none. What is kept stays in memory for
    /// as long as the program runs.
    /// </summary>
    public int Historic { get; set; }

    /// <summary>How many handlers a composition must bring. The default is any number, none included.</summary>
    public HookRequirement Required { get; set; }

    /// <summary>
    /// What a plugin must declare to handle the hook, in <see cref="HookPluginAttribute.Permissions"/>; else its handlers
    /// are left out, with an error. The default is <see langword="null"/>: every plugin may. It is judged at build time, so
    /// it tells what a plugin does; it does not stop code that means harm.
    /// </summary>
    public string? Permission { get; set; }

    /// <summary>One line for tools that list hooks.</summary>
    public string? Summary { get; set; }
}
