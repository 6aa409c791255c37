using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Harness;

/// <summary>
/// What every snippet of today's C# may use without saying so: the usual usings, and <c>Try</c>, which writes
/// what an exception says into the log.
/// </summary>
internal static class Prelude
{
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.Parse);

    public static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Hooks;
        """,
        ParseOptions,
        "/prelude/Usings.cs");

    public static readonly SyntaxTree Try = CSharpSyntaxTree.ParseText(
        """
        #nullable enable
        internal static class Try
        {
            /// <summary>Runs it and logs what it throws.</summary>
            public static void Run(Action action)
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    Log.Add(Describe(e));
                }
            }

            /// <summary>Awaits it and logs what it throws; what is not thrown through the task gets a mark.</summary>
            public static async Task Run(Func<Task> start)
            {
                Task task;
                try
                {
                    task = start();
                }
                catch (Exception e)
                {
                    Log.Add("synchronously! " + Describe(e));
                    return;
                }

                try
                {
                    await task;
                }
                catch (Exception e)
                {
                    Log.Add(Describe(e));
                }
            }

            /// <summary>Logs every failure that is reported.</summary>
            public static void LogReported() =>
                HookErrors.Reported += f => Log.Add($"reported({f.Hook}, {f.Handler}: {f.Exception.Message})");

            public static string Describe(Exception e) => e is HookException hook
                ? $"HookException({hook.Hook}; {string.Join(", ", hook.Failures.Select(f => $"{f.Handler}: {f.Exception.Message}"))}"
                    + (hook.LastValue is null ? ")" : $"; last={hook.LastValue})")
                : $"{e.GetType().Name}({e.Message})";
        }
        """,
        ParseOptions,
        "/prelude/Try.cs");
}
