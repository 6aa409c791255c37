using System.Collections;
using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>What the catalog says of a hook. For emitted code.</summary>
/// <param name="method">The hook's method.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookDescription(string method)
{
    /// <summary>The hook's method.</summary>
    public string Method { get; } = method;

    /// <summary>The hook's name.</summary>
    public string Name { get; init; } = method;

    /// <summary>What the signature says it is.</summary>
    public HookKind Kind { get; init; }

    /// <summary>What a failing handler does.</summary>
    public HookErrorPolicy Errors { get; init; }

    /// <summary>Whether it returns a task.</summary>
    public bool IsAsync { get; init; }

    /// <summary>The method as C# declares it.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The parameters as C# declares them, without the token of an async hook.</summary>
    public string[] Parameters { get; init; } = [];

    /// <summary>One line on what it is for.</summary>
    public string? Summary { get; init; }

    /// <summary>The permission that its handlers' plugins need; null for none.</summary>
    public string? Permission { get; init; }

    /// <summary>Why it cannot be fired by its name; null where it can.</summary>
    public string? NotInvocable { get; init; }

    /// <summary>Its point; null where it has none.</summary>
    public HookPoint? Point { get; init; }

    /// <summary>The built-in handlers, in order.</summary>
    public BuiltInHandlers Handlers { get; } = new();

    /// <summary>The built-in handlers of a hook. For emitted code.</summary>
    public sealed class BuiltInHandlers : IEnumerable
    {
        internal List<HookHandlerInfo> Infos { get; } = [];

        /// <summary>
        /// Adds a handler at the end. A listener's runs only while objects of its class are attached; one may run round
        /// those after it.
        /// </summary>
        public void Add(
            string name, string plugin, string? version, int priority, string file, int line, bool isListener = false, bool isAround = false) =>
            Infos.Add(new HookHandlerInfo(name, plugin, priority, isListener ? HookHandlerSource.Attached : HookHandlerSource.BuiltIn)
            {
                PluginVersion = version,
                IsAround = isAround,
                IsEnabled = !isListener,
                File = file.Length > 0 ? file : null,
                Line = line,
            });

        IEnumerator IEnumerable.GetEnumerator() => Infos.GetEnumerator();
    }
}
