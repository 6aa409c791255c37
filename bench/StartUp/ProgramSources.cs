namespace Bench.StartUp;

/// <summary>The texts of a program that is published: a contract with hooks, ten in a set, and a plugin with their handlers.</summary>
internal sealed class ProgramSources(int hooks, int handlers)
{
    private const int HooksInSet = 10;
    private readonly int handlersOfHook = handlers / hooks;

    /// <summary>The program composes the handlers, and fires every hook.</summary>
    /// <param name="policy">A value of <c>HookErrorPolicy</c>.</param>
    public void WriteHooks(string folder, string policy)
    {
        Write(folder, "Contract", Each((hooks + HooksInSet - 1) / HooksInSet, set => $$"""
            public static partial class Set{{set}}
            {
            {{Each(Math.Min(hooks, HooksInSet), i => $"    [Hook(Errors = HookErrorPolicy.{policy})] public static partial void Happened{(set * HooksInSet) + i}(int number);")}}
            }
            """), "using Hooks;");
        WriteHandlers(folder, hook => $"[Action(\"Happened{hook}\")]", "internal", "using Hooks;");
        WriteFire(folder, hook => $"Set{hook / HooksInSet}.Happened{hook}(number);");
    }

    /// <summary>The same handlers, called one after the other by a method in place of each hook.</summary>
    public void WriteByHand(string folder)
    {
        Write(folder, "Contract", "");
        WriteHandlers(folder, _ => "", "public");
        Write(folder, "App", $$"""
            internal static class ByHand
            {
            {{Each(hooks, hook => $$"""
                internal static void Happened{{hook}}(int number)
                {
            {{Each(handlersOfHook, i => $"        Plugin{hook}.On{i}(number);")}}
                }
            """)}}
            }
            """, name: "ByHand");
        WriteFire(folder, hook => $"ByHand.Happened{hook}(number);");
    }

    private void WriteHandlers(string folder, Func<int, string> attribute, string access, string usings = "") =>
        Write(folder, "Plugin", Each(hooks, hook => $$"""
            {{access}} static class Plugin{{hook}}
            {
            {{Each(handlersOfHook, i => $$"""    {{attribute(hook)}}[MethodImpl(MethodImplOptions.NoInlining)] {{access}} static void On{{i}}(int number) { if (number == {{(hook * handlersOfHook) + i}}) Console.WriteLine(number); }""")}}
            }
            """), usings);

    private void WriteFire(string folder, Func<int, string> call) => Write(folder, "App", $$"""
        internal static class Everything
        {
            internal static void Fire(int number)
            {
        {{Each(hooks, hook => $"        {call(hook)}")}}
            }
        }
        """);

    private static void Write(string folder, string project, string text, string usings = "", string name = "Sources")
    {
        var sources = Directory.CreateDirectory(Path.Combine(folder, project));
        File.WriteAllText(Path.Combine(sources.FullName, $"{name}.cs"), $"{usings}\nusing System.Runtime.CompilerServices;\nnamespace Hello;\n{text}\n");
    }

    private static string Each(int count, Func<int, string> text) => string.Join('\n', Enumerable.Range(0, count).Select(text));
}
