using System.Text;

namespace Hooks.Generators.Tests.Docs;

/// <summary>
/// Runs a program and gives back what it writes to the console, from whatever thread: one program at a time.
/// </summary>
internal static class ConsoleCapture
{
    private static readonly object s_running = new();
    private static volatile TextWriter? s_current;

    static ConsoleCapture() => Console.SetOut(new Router(Console.Out));

    public static string Run(TestAssembly program)
    {
        program.Compile();
        lock (s_running)
        {
            using var output = new StringWriter();
            s_current = TextWriter.Synchronized(output);
            try
            {
                program.Run();
            }
            finally
            {
                s_current = null;
            }

            return output.ToString().ReplaceLineEndings("\n");
        }
    }

    /// <summary>Writes to the capture of the running program, else to the real console.</summary>
    private sealed class Router(TextWriter console) : TextWriter
    {
        public override Encoding Encoding => console.Encoding;

        public override void Write(char value) => (s_current ?? console).Write(value);
    }
}
