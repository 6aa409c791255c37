namespace Hooks.Generators.Model;

/// <summary>What a catalog shows of a hook, and nothing else needs.</summary>
/// <param name="Signature">The method as C# declares it.</param>
/// <param name="Parameters">The parameters as C# declares them, without the token.</param>
/// <param name="IsListed">Whether code elsewhere in the assembly can name the set.</param>
/// <param name="NotInvocable">Why the hook cannot be fired by its name; null where it can.</param>
internal sealed record HookDisplaySpec(
    HookKey Hook,
    string Signature,
    EquatableArray<string> Parameters,
    string? Summary,
    bool IsListed,
    string? NotInvocable);

/// <summary>Where a handler stands in its source.</summary>
/// <param name="Path">From the project's folder on, so that it is the same on every machine.</param>
internal sealed record HandlerLocation(MethodKey Handler, string Path, int Line);

/// <summary>Names a handler's method across assemblies.</summary>
/// <param name="Signature"><c>Type.Method(parameter types)</c>.</param>
internal sealed record MethodKey(string Assembly, string Signature)
{
    private readonly int hash = (Assembly, Signature).GetHashCode();

    public MethodKey(string assembly, string type, string method, string parameters)
        : this(assembly, $"{type}.{method}({parameters})")
    {
    }

    public override int GetHashCode() => hash;
}

/// <summary>What an assembly says of itself to catalogs, and registers when its code first runs.</summary>
internal sealed record RegistrationSpec(string AssemblyName, EquatableArray<RegisteredSet> Sets);

/// <summary>A hook set, or the hooks of a referenced one whose handlers a composition changes: one emitted file.</summary>
/// <param name="AssemblyName">Which registers it.</param>
/// <param name="FileName">The hint name, without its ending.</param>
internal sealed record RegisteredSet(SetSpec Set, string AssemblyName, string FileName, string ClassName, EquatableArray<RegisteredHook> Hooks);

/// <summary>A hook and its handlers in order.</summary>
/// <param name="Display">What is shown of the hook; null where its own assembly shows it.</param>
internal sealed record RegisteredHook(HookSpec Hook, HookDisplaySpec? Display, EquatableArray<HandlerSpec> Handlers);

/// <summary>A set, and where each of its handlers stands.</summary>
/// <param name="Lines">Of all handlers of all hooks, in order. Apart from the handlers, since an edit in a body moves lines alone.</param>
internal sealed record PlacedSet(RegisteredSet Set, EquatableArray<SourceLine> Lines);

/// <summary>A line of a source.</summary>
/// <param name="Path">From the project's folder on; empty where nothing is known.</param>
/// <param name="Number">Counted from 1; 0 where nothing is known.</param>
internal readonly record struct SourceLine(string Path, int Number);

/// <summary>Where the handlers stand that compositions see: one emitted file.</summary>
internal sealed record ExportedPlaces(string AssemblyName, EquatableArray<HandlerLocation> Locations);

/// <summary>Where the handlers of a referenced project stand, as it exports that.</summary>
internal sealed record ExportedText(string Assembly, string Locations);
