using System.Collections.Immutable;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>Says why an attribute's name means no hook, or several, and which ones may be meant.</summary>
internal static class UnknownHook
{
    /// <summary>HOOK001 for a name that several sets have.</summary>
    public static void ReportSeveral(AttributeData attribute, string name, ImmutableArray<HookSymbol> hooks, Problems problems) =>
        Report(
            attribute,
            $"'{name}' is a hook of several sets: {string.Join(", ", Sorted(hooks).Select(hook => $"'{hook.DisplayName}'"))}",
            name,
            hooks,
            " for the first",
            problems);

    /// <summary>HOOK001 for a name that nobody has, or that the named set has not.</summary>
    public static void ReportNone(AttributeData attribute, string name, ITypeSymbol? set, HookIndex index, Problems problems)
    {
        var elsewhere = index.Find(name);
        if (!elsewhere.IsEmpty)
        {
            Report(attribute, $"'{set!.ToDisplay()}' does not declare a hook '{name}', but '{Sorted(elsewhere)[0].Set.ToDisplay()}' does", name, elsewhere, "", problems);
            return;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            problems.Add(Rules.UnknownHook, Location(attribute), "The name of the hook is blank. Write the name of one, or nameof(…) of its method");
            return;
        }

        var names = set is null ? index.Names : index.Names.Where(other => !index.Find(other, set).IsEmpty);
        var nearest = Nearest.To(
            name,
            names,
            other => index.Find(other).Any(hook => hook.Spec is { } spec && attribute.AttributeClass.IsFor(spec.Kind)),
            other => index.Find(other)[0]);
        problems.Add(
            Rules.UnknownHook,
            Location(attribute),
            Nearest.Properties(name, nearest),
            $"{(set is null ? "Neither this project nor its references declare" : $"'{set.ToDisplay()}' does not declare")} a hook '{name}'"
                + (nearest.IsEmpty ? ". Declare it, refer to the project that does, or set Optional = true" : Nearest.Question(nearest)));
    }

    private static void Report(
        AttributeData attribute, string problem, string name, ImmutableArray<HookSymbol> hooks, string which, Problems problems)
    {
        var sets = Sorted(hooks).Select(hook => hook.Set).ToList();
        problems.Add(
            Rules.UnknownHook,
            Location(attribute),
            ImmutableDictionary<string, string?>.Empty.Add(Rules.Sets, string.Join("\n", sets.Select(set => set.ToPlainCode()))),
            $"{problem}. Write [{attribute.AttributeClass!.Name.Replace("Attribute", "")}(typeof({sets[0].ToDisplay()}), \"{name}\")]{which}");
    }

    private static List<HookSymbol> Sorted(ImmutableArray<HookSymbol> hooks) => [.. hooks.OrderBy(hook => hook.DisplayName, StringComparer.Ordinal)];

    private static Location? Location(AttributeData attribute) => attribute.ArgumentLocation(attribute.ConstructorArguments.Length - 1);
}
