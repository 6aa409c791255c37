namespace Hooks.Generators.Properties.Tests.Programs;

/// <summary>What the parts of a program are called. Many programs share their assemblies, so each has a number.</summary>
internal static class Names
{
    public static string Set(int program) => $"Set{program}";

    public static string Hook(int hook) => $"Hook{hook}";

    /// <summary>The hook's name in attributes.</summary>
    public static string Called(int program, int hook) => $"p{program}_{hook}";

    public static string Type(int program, int handler) => $"H{program}_{handler}";

    public static string Handler(int program, int handler) => Type(program, handler) + ".Run";

    public static string Added(int program, int step) => $"added{program}_{step}";

    public static string Plugin(int program, Place place) => $"plugin{program}_{place}";
}
