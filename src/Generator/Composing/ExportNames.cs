using System.Globalization;
using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>
/// The names of what compositions call, all in one class. A handler's thunk has the handler's own name, for stack traces,
/// with a number where it comes up again.
/// </summary>
internal sealed class ExportNames
{
    /// <summary>Of the class, in the namespace of the assembly's exports.</summary>
    public const string ClassName = "HookExports";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { ClassName };

    public ExportNames(ExportsSpec exports)
    {
        Thunks = [.. exports.Handlers.Select(handler => Free(handler.Identity.ShortName.Replace('.', '_')))];
        Tests = exports.Handlers
            .Select(handler => handler.Call.Receiver?.Type)
            .OfType<string>()
            .Distinct()
            .ToDictionary(type => type, type => Free("Is_" + type.Substring(type.LastIndexOfAny(['.', ':', '@']) + 1)));
    }

    /// <summary>One for each handler, in order.</summary>
    public IReadOnlyList<string> Thunks { get; }

    /// <summary>What tells whether an object is of a listener's type, by that type.</summary>
    public IReadOnlyDictionary<string, string> Tests { get; }

    private string Free(string name)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
            free = $"{name}_{i.ToString(CultureInfo.InvariantCulture)}";
        return free;
    }
}
