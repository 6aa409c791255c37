using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>Several parameters as one value: nothing for none, the one itself, else a tuple.</summary>
internal static class Packed
{
    /// <summary>The hook's parameters without the token.</summary>
    public static List<ParameterSpec> Parameters(HookSpec hook) =>
        [.. hook.Parameters.Take(hook.Parameters.Count - (hook.HasToken ? 1 : 0))];

    public static string Type(List<ParameterSpec> parameters) => parameters.Count switch
    {
        0 => "global::Hooks.HookVoid",
        1 => Static(parameters[0].Type),
        _ => $"({string.Join(", ", parameters.Select(parameter => Static(parameter.Type)))})",
    };

    /// <summary>The same with the parameters' names, but for those that no element of a tuple may have.</summary>
    public static string NamedType(List<ParameterSpec> parameters) => parameters.Count < 2
        ? Type(parameters)
        : $"({string.Join(", ", parameters.Select(parameter => Static(parameter.Type) + (IsReserved(parameter.Name) ? "" : " " + parameter.Name)))})";

    private static bool IsReserved(string name) =>
        name is "CompareTo" or "Deconstruct" or "Equals" or "GetHashCode" or "Rest" or "ToString"
        || (name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out _));

    /// <summary>The parameters, packed.</summary>
    public static string Value(List<ParameterSpec> parameters) => parameters.Count switch
    {
        0 => "default",
        1 => Read(parameters[0]),
        _ => $"({string.Join(", ", parameters.Select(Read))})",
    };

    /// <summary>The parameters, as they are in a packed value.</summary>
    public static IEnumerable<string> Items(List<ParameterSpec> parameters, string packed) =>
        parameters.Select((_, i) => parameters.Count == 1 ? packed : $"{packed}.Item{i + 1}");

    public static string Read(ParameterSpec parameter) => parameter.IsDynamic ? parameter.Argument : parameter.Name;

    /// <summary>Nothing is bound at run time.</summary>
    public static string Static(string type) => type switch
    {
        "dynamic" => "object",
        "dynamic?" => "object?",
        _ => type,
    };
}
