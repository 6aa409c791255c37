using System.Text;

namespace Hooks.Generators.Properties.Tests.Programs;

/// <summary>Programs as C#: each is a hook set in a contract, with handlers in four assemblies. Many share these, to be compiled at once.</summary>
internal static class ProgramSource
{
    public static TestAssembly Assemblies(IReadOnlyList<RandomProgram> programs)
    {
        var contract = TestAssembly.Library("Contract", Join(programs, Set) + Handlers(programs, Place.Contract));
        var plugin = TestAssembly.Library("Plugin", Handlers(programs, Place.Plugin), contract);
        var second = TestAssembly.Library("Second", Handlers(programs, Place.SecondPlugin), contract, plugin);
        return TestAssembly.Exe(Composition(programs) + TopLevel(programs) + Handlers(programs, Place.App), contract, plugin, second);
    }

    private static string Join(IReadOnlyList<RandomProgram> programs, Func<RandomProgram, int, string> text) =>
        string.Concat(programs.Select(text));

    private static string Set(RandomProgram program, int number)
    {
        var text = new StringBuilder($"public static partial class {Names.Set(number)}\n{{\n");
        for (var hook = 0; hook < program.Hooks.Count; hook++)
        {
            var (kind, isAsync, errors) = program.Hooks[hook];
            var options = Strategy(kind) + (errors is null ? "" : $", Errors = HookErrorPolicy.{errors}");
            text.Append($"    [Hook(\"{Names.Called(number, hook)}\"{options})]\n    public static partial {Returned(kind, isAsync)} {Names.Hook(hook)}({Parameter(kind)});\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Strategy(Kind kind) => kind is Kind.First or Kind.Collect or Kind.Any or Kind.All ? $", Strategy = HookStrategy.{kind}" : "";

    private static string Returned(Kind kind, bool isAsync)
    {
        var result = kind switch
        {
            Kind.Action or Kind.InPlace => "",
            Kind.Filter => "int",
            Kind.Gate => "HookResult<int>",
            Kind.First => "int?",
            Kind.Collect => "IReadOnlyList<int>",
            _ => "bool",
        };
        return isAsync ? (result.Length == 0 ? "Task" : $"Task<{result}>") : result.Length == 0 ? "void" : result;
    }

    private static string Parameter(Kind kind) => kind == Kind.InPlace ? "ref int value" : "int value";

    /// <summary>What one handler returns.</summary>
    private static string Answer(Kind kind, bool isAsync) => Returned(kind == Kind.Collect ? Kind.First : kind, isAsync);

    private static string Handlers(IReadOnlyList<RandomProgram> programs, Place place) => Join(programs, (program, number) => string.Concat(
        Enumerable.Range(0, program.Handlers.Count).Where(handler => program.Handlers[handler].Place == place).Select(handler => Handler(program, number, handler))));

    private static string Handler(RandomProgram program, int number, int index)
    {
        var handler = program.Handlers[index];
        var hook = program.Hooks[program.HookOf(index)];
        var waits = (handler.IsAsync || handler.Around is not null) && hook.IsAsync;
        var attribute = new StringBuilder($"[{(handler.Around is not null ? "Around" : hook.Kind == Kind.Action ? "Action" : "Filter")}(\"{Names.Called(number, program.HookOf(index))}\"");
        if (handler.Priority is { } priority)
            attribute.Append($", Priority = {priority}");
        if (program.Before(index) is { } later)
            attribute.Append($", Before = \"{Names.Handler(number, later)}\"");
        if (program.After(index) is { } earlier)
            attribute.Append($", After = \"{Names.Handler(number, earlier)}\"");
        attribute.Append(")]");
        if (handler.When is { } value)
            attribute.Append($" [When(\"value\", {value})]");
        var (returned, parameters, body) = handler.Around is { } rounds
            ? (Returned(hook.Kind, hook.IsAsync), $"{Parameter(hook.Kind)}, {Next(hook, $"{Names.Set(number)}.Points.{Names.Hook(program.HookOf(index))}Next")} next", BodyAround(hook, Names.Handler(number, index), rounds, handler.Act, handler.Amount))
            : (Answer(hook.Kind, waits), Parameter(hook.Kind), Body(hook.Kind, Names.Handler(number, index), handler.Act, handler.Amount));
        return $$"""
            [HookPlugin("{{Names.Plugin(number, handler.Place)}}")]
            internal static class {{Names.Type(number, index)}}
            {
                {{attribute}}
                internal static {{(waits ? "async " : "")}}{{returned}} Run({{parameters}})
                {
                    {{(waits ? "await Task.Yield(); " : "")}}{{body}}
                }
            }

            """;
    }

    private static string Body(Kind kind, string name, Act act, int amount) =>
        $"Log.Add($\"{name}({{value}})\"); " + (act == Act.Throw ? $"throw new InvalidOperationException(\"{name}\");" : kind switch
        {
            Kind.Action => "",
            Kind.InPlace => $"value += {amount};",
            Kind.Filter => $"return value + {amount};",
            Kind.Gate => act switch
            {
                Act.Stop => $"return HookResult.Stop(value + {amount});",
                Act.Block => "return HookResult.Block(\"no\");",
                Act.Confirm => "return HookResult.Confirm(\"sure?\");",
                Act.Inject => $"return HookResult.Inject(\"{name}\");",
                Act.Give => $"return value + {amount};",
                _ => "return value;",
            },
            Kind.First or Kind.Collect => act == Act.Give ? $"return {amount};" : "return null;",
            _ => $"return {(act == Act.Give ? "true" : "false")};",
        });

    /// <summary>The type of what comes after a handler that runs round others.</summary>
    private static string Next(RandomHook hook, string generated) => hook switch
    {
        { Kind: Kind.InPlace } => generated,
        { Kind: Kind.Action, IsAsync: false } => "Action<int>",
        _ => $"Func<int, {Returned(hook.Kind, hook.IsAsync)}>",
    };

    private static string BodyAround(RandomHook hook, string name, Rounds rounds, Act act, int amount)
    {
        var next = hook switch
        {
            { Kind: Kind.InPlace } => $"value += {amount}; next(ref value);",
            { IsAsync: true } => $"await next(value + {amount});",
            _ => $"next(value + {amount});",
        };
        var last = hook.Kind is Kind.Action or Kind.InPlace ? next : "return " + next;
        var own = hook.Kind switch
        {
            Kind.Action => "",
            Kind.InPlace => $"value += {amount};",
            Kind.First => $"return {amount};",
            Kind.Collect => $"return new[] {{ {amount} }};",
            Kind.Any or Kind.All => "return true;",
            _ => $"return value + {amount};",
        };
        return $"Log.Add($\"{name}({{value}})\"); " + (act == Act.Throw ? $"throw new InvalidOperationException(\"{name}\");" : rounds switch
        {
            Rounds.Once => last,
            Rounds.Twice => next + " " + last,
            _ => own,
        });
    }

    private static string Composition(IReadOnlyList<RandomProgram> programs) => Join(programs, (program, number) => string.Concat(
        program.Handlers.Select((handler, index) =>
            (handler.IsRemoved ? $"[assembly: RemoveHookHandler(\"{Names.Handler(number, index)}\")]\n" : "")
            + (handler.Reordered is { } priority && !handler.IsRemoved ? $"[assembly: ReorderHookHandler(\"{Names.Handler(number, index)}\", Priority = {priority})]\n" : ""))));

    private static string TopLevel(IReadOnlyList<RandomProgram> programs) => $$"""
        HookErrors.Reported += failure => Log.Add("reported:" + failure.Handler);
        {{Join(programs, (_, number) => $"await Program{number}.Run();\n")}}

        static class Show
        {
            public static async Task Result(Func<Task<object?>> fire)
            {
                try
                {
                    Log.Add("=" + Text(await fire()));
                }
                catch (HookException e)
                {
                    Log.Add($"!{string.Join(",", e.Failures.Select(failure => failure.Handler))};{e.LastValue ?? "none"}");
                }
                catch (InvalidOperationException e)
                {
                    Log.Add("!!" + e.Message);
                }
            }

            private static string Text(object? result) => result switch
            {
                HookResult<int> gate => $"{gate.Outcome}/{gate.Value}/{gate.Reason ?? "-"}/{gate.DecidedBy ?? "-"}/{string.Join(",", gate.Injected)}",
                IReadOnlyList<int> all => $"[{string.Join(",", all)}]",
                null => "null",
                _ => result.ToString()!,
            };
        }

        {{Join(programs, Run)}}
        """;

    private static string Run(RandomProgram program, int number)
    {
        var text = new StringBuilder($"static class Program{number}\n{{\n    public static async Task Run()\n    {{\n        await Task.CompletedTask;\n        var added = new Stack<IDisposable>();\n");
        for (var hook = 0; hook < program.Hooks.Count; hook++)
            text.Append($"        Log.Add(\"order:\" + string.Join(\",\", {Point(number, hook)}.Handlers.Select(handler => handler.Name)));\n");
        for (var at = 0; at < program.Steps.Count; at++)
            text.Append($"        {Do(program, number, program.Steps[at], at)}\n");
        text.Append("        Log.Add(\"end\");\n    }\n");
        for (var hook = 0; hook < program.Hooks.Count; hook++)
            text.Append(Fire(program.Hooks[hook], number, hook));
        return text.Append("}\n\n").ToString();
    }

    private static string Point(int number, int hook) => $"{Names.Set(number)}.Points.{Names.Hook(hook)}";

    private static string Do(RandomProgram program, int number, Step step, int at) => step switch
    {
        Step.Fire(var hook, var value) => $"await Fire{hook % program.Hooks.Count}({value});",
        Step.Add(var hook, var priority, var act, var amount) =>
            $"added.Push({Point(number, hook % program.Hooks.Count)}.Add({Lambda(program.Hooks[hook % program.Hooks.Count], Names.Added(number, at), act, amount)}, priority: {priority}, name: \"{Names.Added(number, at)}\"));",
        Step.TakeAway => "if (added.Count > 0) added.Pop().Dispose();",
        Step.Switch(var handler, var on) when program.Handlers.Count > 0 =>
            $"{Point(number, program.HookOf(handler % program.Handlers.Count))}.{OnOrOff(on)}(\"{Names.Handler(number, handler % program.Handlers.Count)}\");",
        Step.SwitchPlugin(var place, var on) => $"HookPlugins.{OnOrOff(on)}(\"{Names.Plugin(number, place)}\");",
        _ => "",
    };

    private static string OnOrOff(bool on) => on ? "Enable" : "Disable";

    private static string Lambda(RandomHook hook, string name, Act act, int amount) =>
        $"{(hook.IsAsync ? "async " : "")}({Parameter(hook.Kind)}) => {{ {(hook.IsAsync ? "await Task.Yield(); " : "")}{Body(hook.Kind, name, act, amount)} }}";

    private static string Fire(RandomHook hook, int number, int index)
    {
        var call = $"{(hook.IsAsync ? "await " : "")}{Names.Set(number)}.{Names.Hook(index)}({(hook.Kind == Kind.InPlace ? "ref " : "")}value)";
        var body = hook.Kind switch
        {
            Kind.Action => $"{call}; return \"done\";",
            Kind.InPlace => $"{call}; return value;",
            _ => $"return {call};",
        };
        return $"\n    private static Task Fire{index}(int value) => Show.Result(async () => {{ await Task.CompletedTask; {body} }});\n";
    }
}
