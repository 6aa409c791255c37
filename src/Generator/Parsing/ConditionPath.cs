using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Parsing;

/// <summary>
/// What the names of a <c>[When]</c> path mean: a parameter of the hook and members from there on, or members of the
/// first parameter.
/// </summary>
internal static class ConditionPath
{
    /// <summary>The path, or why there is none.</summary>
    /// <param name="names">The names as they are written, with the space round them.</param>
    /// <param name="handler">Whose own names for the hook's parameters may have been written.</param>
    public static (PathReader? Path, ConditionProblem? Problem) Find(
        string[] names, HookSymbol hook, Compilation compilation, IMethodSymbol? handler = null)
    {
        if (names.Any(string.IsNullOrWhiteSpace))
            return Not("a path is names with dots between them, like \"call.Name\"");
        if (hook.ArgumentCount == 0)
            return Not("the hook has no parameters to look at");

        var root = Parameters(hook).FirstOrDefault(parameter => parameter.Name == names.FirstOrDefault()?.Trim());
        var from = root ?? hook.Method.Parameters[0];
        var members = new List<ISymbol>();
        var type = PathReader.Underlying(from.Type);
        for (var i = root is null ? 0 : 1; i < names.Length; i++)
        {
            var name = names[i].Trim();
            var readable = Readable(type, hook, compilation).ToList();
            if (readable.FirstOrDefault(member => member.Name == name) is not { } member)
            {
                var known = readable.Concat<ISymbol>(i == 0 ? Parameters(hook) : []).Select(candidate => candidate.Name);
                var own = i == 0 ? handler?.Parameters.FirstOrDefault(parameter => parameter.Name == name && parameter.Ordinal < hook.ArgumentCount) : null;
                var nearest = own is null ? Nearest.To(name, known) : [hook.Method.Parameters[own.Ordinal].Name];
                var start = names.Take(i).Sum(step => step.Length + 1) + names[i].IndexOf(name, StringComparison.Ordinal);
                return (null, new ConditionProblem(
                    (own is null ? NotReadable(type, name, hook) : $"'{name}' is the handler's own name for it, and the hook's counts") + Nearest.Question(nearest),
                    0,
                    new TextSpan(start, name.Length),
                    Nearest.Properties(name, nearest)));
            }

            members.Add(member);
            type = PathReader.Underlying(PathReader.TypeOf(member));
        }

        return (new PathReader(from, members), null);
    }

    /// <summary>The parameters, properties and fields that may follow these names; none where they mean nothing.</summary>
    public static IEnumerable<ISymbol> Next(string[] names, HookSymbol hook, Compilation compilation)
    {
        if (Find(names, hook, compilation).Path is not { } path)
            return [];
        var members = Readable(path.UnderlyingType, hook, compilation);
        return names.Length == 0 ? Parameters(hook).Concat<ISymbol>(members) : members;
    }

    private static string NotReadable(ITypeSymbol type, string name, HookSymbol hook)
    {
        var shown = $"'{type.ToDisplay()}.{name}'";
        return WithBases(type).SelectMany(part => part.GetMembers(name)).FirstOrDefault() switch
        {
            null or ITypeSymbol => $"'{type.ToDisplay()}' has no property or field '{name}'",
            IMethodSymbol or IEventSymbol => $"{shown} is no property or field, and nothing else is read",
            { IsStatic: true } => $"{shown} is static, and a path reads what an object has",
            IPropertySymbol { GetMethod: null } => $"{shown} has no 'get'",
            _ when hook.Spec!.IsOpen => $"{shown} is not public, and any assembly may compose this hook",
            _ => $"{shown} cannot be read from here; make it internal",
        };
    }

    private static (PathReader?, ConditionProblem?) Not(string message) => (null, new ConditionProblem(message, 0));

    private static IEnumerable<IParameterSymbol> Parameters(HookSymbol hook) => hook.Method.Parameters.Take(hook.ArgumentCount);

    /// <summary>A composition, which may be any assembly, must be able to read what a public hook's conditions name.</summary>
    private static IEnumerable<ISymbol> Readable(ITypeSymbol type, HookSymbol hook, Compilation compilation) =>
        WithBases(type)
            .SelectMany(part => part.GetMembers())
            .Where(member => !member.IsStatic && member is IFieldSymbol { AssociatedSymbol: null } or IPropertySymbol { GetMethod: not null, IsIndexer: false })
            .Where(member => hook.Spec!.IsOpen
                ? (member is IPropertySymbol property ? property.GetMethod!.IsPublicEverywhere() : member.IsPublicEverywhere())
                : compilation.IsSymbolAccessibleWithin(member is IPropertySymbol own ? own.GetMethod! : member, compilation.Assembly));

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.SelectMany(WithBases);
        var types = new List<ITypeSymbol>();
        for (var part = type; part is not null && types.Count < 100; part = part.BaseType)
            types.Add(part);
        return types.Concat(type.TypeKind == TypeKind.Interface ? type.AllInterfaces : []);
    }
}
