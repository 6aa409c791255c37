using Bench.Reporting;
using Bench.StartUp;

if (args is not ([] or ["--markdown", _]))
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/StartUp -- [option]

          --markdown FILE   replace the tables of this page
        """);
    return 2;
}

const int Rounds = 400;
var folder = Directory.CreateTempSubdirectory("hooks-start-up").FullName;
try
{
    var hello = HelloProgram.Publish(folder, "hello world", write: null);
    var one = Hooks("1 hook with 1 handler", "Continue", hooks: 1, handlers: 1);
    var gathering = Growing("100 hooks with 1,000 handlers, Continue", (name, handlers) => Hooks(name, "Continue", 100, handlers));
    var propagating = Growing("100 hooks with 1,000 handlers, Propagate", (name, handlers) => Hooks(name, "Propagate", 100, handlers));
    var byHand = Growing("100 methods that call 1,000 methods", (name, handlers) =>
        HelloProgram.Publish(folder, name, new ProgramSources(100, handlers).WriteByHand));

    HelloProgram[] launched = [hello, one, gathering.Program, gathering.WithTwice!];
    var times = launched.Select(program => StartUpTime.Measure(hello, program, Rounds)).ToArray();
    var tables = StartUpReport.Write(hello, [new(one, null), gathering, propagating, byHand], times);
    Console.WriteLine(tables);
    if (args is ["--markdown", var page])
        MarkdownPage.Replace(page, "start-up", tables);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

HelloProgram Hooks(string name, string policy, int hooks, int handlers) =>
    HelloProgram.Publish(folder, name, sources => new ProgramSources(hooks, handlers).WriteHooks(sources, policy), "HelloHooks=true");

GrowingProgram Growing(string name, Func<string, int, HelloProgram> publish) =>
    new(publish(name, GrowingProgram.Handlers), publish($"{name}, twice the handlers", 2 * GrowingProgram.Handlers));
