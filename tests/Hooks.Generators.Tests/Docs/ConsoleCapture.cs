using System.Text;

namespace Hooks.Generators.Tests.Docs;

/// <summary>Runs a program and gives back what it writes to the console, while other tests write to theirs.</summary>
internal static class ConsoleCapture
{
    private static readonly AsyncLocal<StringWriter?> s_current = new();

    static ConsoleCapture() => Console.SetOut(new Router(Console.Out));

    public static string Run(TestAssembly program)
    {
        using var output = new StringWriter();
        s_current.Value = output;
        try
        {
            program.Run();
        }
        finally
        {
            s_current.Value = null;
        }

        return output.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Writes to the capture of the running program, else to the real console.</summary>
    private sealed class Router(TextWriter console) : TextWriter
    {
        public override Encoding Encoding => console.Encoding;

        public override void Write(char value) => (s_current.Value ?? console).Write(value);
    }
}
