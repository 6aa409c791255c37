using System.Text;

namespace Bench.Build;

/// <summary>The texts of the sample project.</summary>
internal static class SampleSources
{
    public const int Files = 100;
    private const int HooksInFile = 2;
    private const int HandlersInFile = 10;
    private const int Hooks = Files * HooksInFile;

    public static IEnumerable<string> All()
    {
        for (var file = 0; file < Files; file++)
            yield return File(file);
        yield return Unrelated;
    }

    public const string Unrelated = """
        namespace Sample;

        public static class Unrelated
        {
            public static int Square(int number) => number * number;
        }
        """;

    private static string File(int file)
    {
        var text = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using Hooks;

            namespace Sample.Area{{file}};

            /// <summary>What happened in area {{file}}.</summary>
            public sealed record Event{{file}}(string Name, int Size, IReadOnlyDictionary<string, string> Tags);

            public static partial class Area{{file}}Hooks
            {
                /// <summary>Something has happened in area {{file}}.</summary>
                [Hook("area_{{file}}_happened")]
                public static partial void Happened{{file}}(Event{{file}} e);

                {{SecondHook(file)}}
            }

            internal static class Area{{file}}Plugin
            {

            """);
        for (var i = 0; i < HandlersInFile; i++)
            text.Append(Handler(file, i)).Append('\n');
        return text.Append("}\n").ToString();
    }

    /// <summary>A third of the hooks that are no actions is of each kind.</summary>
    private static string SecondHook(int file) => (file % 3) switch
    {
        0 => $"[Hook(\"area_{file}_name\")]\n    public static partial string Name{file}(string value, Event{file} e);",
        1 => $"[Hook(\"area_{file}_check\")]\n    public static partial HookResult<Event{file}> Check{file}(Event{file} e);",
        _ => $"[Hook(\"area_{file}_done\")]\n    public static partial ValueTask Done{file}(Event{file} e, CancellationToken cancellation);",
    };

    /// <summary>Handlers are spread so that each hook gets five, of files far from its own.</summary>
    private static string Handler(int file, int index)
    {
        var hook = ((file * HandlersInFile) + index) * 37 % Hooks;
        var area = hook / HooksInFile;
        var e = $"global::Sample.Area{area}.Event{area}";
        var (head, result) = (hook % HooksInFile, area % 3) switch
        {
            (0, _) => ($"[Action(\"area_{area}_happened\", Priority = {index})]\n    internal static void On{index}({e} e)", ""),
            (_, 0) => ($"[Filter(\"area_{area}_name\", Priority = {index})]\n    internal static string On{index}(string value, {e} e)", "return value + text;"),
            (_, 1) => ($"[Filter(\"area_{area}_check\", Priority = {index})]\n    internal static HookResult<{e}> On{index}({e} e)", "return text.Length > 100 ? HookResult.Block(text) : e;"),
            _ => ($"[Action(\"area_{area}_done\", Priority = {index})]\n    internal static async Task On{index}({e} e, CancellationToken cancellation)", "await Task.Delay(text.Length, cancellation);"),
        };
        return $$"""
                {{head}}
                {
                    var text = e.Name.Trim();
                    foreach (var (key, tag) in e.Tags)
                    {
                        if (string.IsNullOrEmpty(tag) || key.StartsWith('_'))
                            continue;
                        text += $" {key}={tag}";
                    }

                    if (e.Size > {{index}})
                        Console.WriteLine($"{text}: {e.Size}");
                    {{result}}
                }

            """;
    }
}
