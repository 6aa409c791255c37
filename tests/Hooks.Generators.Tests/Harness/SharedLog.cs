using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Harness;

/// <summary>
/// The assembly with the class <c>Log</c>, into which the snippets of one program write what happens, whatever
/// assembly they are in. It is loaded anew for each run.
/// </summary>
internal static class SharedLog
{
    public const string Name = "SnippetLog";

    private const string Source = """
        using System.Collections.Generic;

        public static class Log
        {
            private static readonly List<string> s_lines = new List<string>();

            public static string Text { get { lock (s_lines) return string.Join(" ", s_lines); } }

            public static int Count { get { lock (s_lines) return s_lines.Count; } }

            public static void Add(object line)
            {
                lock (s_lines)
                    s_lines.Add(line == null ? "null" : line.ToString());
            }
        }
        """;

    public static readonly byte[] Image = Compile();

    public static readonly MetadataReference Reference = MetadataReference.CreateFromImage(Image);

    private static byte[] Compile()
    {
        var compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(Source)],
            PackagedReferences.NetStandard20,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return image.ToArray();
    }
}
