using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Emitted;

/// <summary>What is emitted uses nothing newer than C# 9, and nothing newer than .NET 8 has.</summary>
public class LanguageVersionTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Hooks;


        """;

    private const string Sets = Usings + """
        namespace A
        {
            public class Call { public string Name { get { return "n"; } } }

            public static partial class Site
            {
                [Hook] public static partial void Act(int x, in Guid id = default, params string[] more);
                [Hook(Errors = HookErrorPolicy.Stop)] public static partial void Stop(int x);
                [Hook(Errors = HookErrorPolicy.Report)] public static partial void Report(int x);
                [Hook(Errors = HookErrorPolicy.Propagate)] public static partial void Propagate(int x);
                [Hook] public static partial string Change(string value);
                [Hook] public static partial void InPlace(ref string value);
                [Hook] public static partial HookResult<Call> Check(Call call);
                [Hook(Errors = HookErrorPolicy.Block)] public static partial Task<HookResult<Call>> CheckAsync(Call call, CancellationToken token);
                [Hook(Strategy = HookStrategy.First)] public static partial string? First(int x);
                [Hook(Strategy = HookStrategy.First)] public static partial ValueTask<int?> FirstAsync(int x);
                [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Gather(int x);
                [Hook(Strategy = HookStrategy.Collect, Parallel = true)] public static partial Task<IReadOnlyList<string>> GatherAsync(int x);
                [Hook(Strategy = HookStrategy.Any)] public static partial bool Any(int x);
                [Hook(Strategy = HookStrategy.All, TimeoutMilliseconds = 30000)] public static partial Task<bool> AllAsync(int x);
                [Hook(Parallel = true)] public static partial Task Later(int x, CancellationToken token);
                [Hook(TimeoutMilliseconds = 30000, OnTimeout = HookTimeout.Fail)] public static partial ValueTask Timed(int x, CancellationToken token);
                [Hook] public static partial void Posted(int state, string text);
                [Hook] public static partial T Generic<T>(T value) where T : notnull;
                [Hook] public static partial ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> bytes);
            }

            internal static partial class Final { [Hook] internal static partial void Act(int x); }
        }
        """;

    private const string Handlers = Usings + """
        namespace B
        {
            internal static class P
            {
                [Action(typeof(A.Site), "Act"), Action("Stop"), Action("Report"), Action("Propagate"), When("x", 1)] internal static void Act(int x) { Log.Add(x); }
                [Filter("Change"), When("value", Contains = "v")] internal static string Change(string value) { return value + "!"; }
                [Filter("InPlace")] internal static void InPlace(ref string value) { value += "!"; }
                [Filter("Check"), Filter("CheckAsync"), When("call.Name", "n")] internal static HookResult<A.Call> Check(A.Call call) { return HookResult.Block(); }
                [Filter("First")] internal static string? First(int x) { return null; }
                [Filter("FirstAsync")] internal static async Task<int?> FirstAsync(int x) { await Task.Yield(); return x; }
                [Filter("Gather"), Filter("GatherAsync")] internal static string? Gather(int x) { return "g"; }
                [Filter("GatherAsync")] internal static async ValueTask<string?> GatherAsync(int x) { await Task.Yield(); return "h"; }
                [Filter("Any")] internal static bool Any(int x) { return true; }
                [Filter("AllAsync")] internal static async Task<bool> All(int x) { await Task.Yield(); return true; }
                [Action("Later"), Action("Timed")] internal static async Task Later(int x, CancellationToken token) { await Task.Yield(); Log.Add("later"); }
                [Action("Posted", Background = true)] internal static async Task Posted(int state, string text, CancellationToken token) { await Task.Yield(); Log.Add(text); }
                [Filter("Generic")] internal static T Generic<T>(T value) where T : notnull { return value; }
                [Filter("Bytes")] internal static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> bytes) { return bytes; }
            }

            internal static class W
            {
                [Around(typeof(A.Site), "Act")] internal static void Act(int x, in Guid id, A.Site.Points.ActNext next) { next(x, id, new string[0]); }
                [Around("Stop"), Around("Report"), Around("Propagate"), When("x", 1)] internal static void Round(int x, Action<int> next) { next(x); }
                [Around("Change"), When("value", Contains = "v"), When("value.Length", 1)] internal static string Change(string value, Func<string, string> next) { return next(value); }
                [Around("InPlace")] internal static void InPlace(ref string value, A.Site.Points.InPlaceNext next) { next(ref value); }
                [Around("CheckAsync"), When("call.Name", "n")] internal static async Task<HookResult<A.Call>> Check(A.Call call, CancellationToken token, Func<A.Call, CancellationToken, Task<HookResult<A.Call>>> next) { await Task.Yield(); return await next(call, token); }
                [Around("GatherAsync")] internal static async Task<IReadOnlyList<string>> Gather(int x, Func<int, Task<IReadOnlyList<string>>> next) { return await next(x); }
                [Around("AllAsync")] internal static async Task<bool> All(int x, Func<int, Task<bool>> next) { return await next(x); }
                [Around("Timed")] internal static async ValueTask Timed(int x, CancellationToken token, Func<int, CancellationToken, ValueTask> next) { await next(x, token); }
                [Around("Generic")] internal static T Generic<T>(T value, Func<T, T> next) where T : notnull { return next(value); }
                [Around("Bytes")] internal static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> bytes, A.Site.Points.BytesNext next) { return next(bytes); }
            }
        }
        """;

    private const string Program = Usings + """
        internal static class Program
        {
            private static async Task Main()
            {
                A.Site.Act(1);
                A.Site.Stop(1);
                A.Site.Report(1);
                A.Site.Propagate(1);
                Log.Add(A.Site.Change("v"));
                var text = "w";
                A.Site.InPlace(ref text);
                Log.Add(text);
                Log.Add(A.Site.Check(new A.Call()).Reason ?? "");
                Log.Add((await A.Site.CheckAsync(new A.Call(), default)).Reason ?? "");
                Log.Add(A.Site.First(1) ?? "none");
                Log.Add((await A.Site.FirstAsync(3)) ?? 0);
                Log.Add(string.Join(",", A.Site.Gather(1)));
                Log.Add(string.Join(",", await A.Site.GatherAsync(1)));
                Log.Add(A.Site.Any(1));
                Log.Add(await A.Site.AllAsync(1));
                await A.Site.Later(1, default);
                await A.Site.Timed(1, default);
                Log.Add(A.Site.Generic("t"));
                Log.Add(A.Site.Bytes(new byte[2]).Length);
                A.Site.Posted(1, "posted");
                await HookBackground.DrainAsync();
            }
        }
        """;

    private const string Expected = "1 1 1 1 v! w! blocked by P.Check blocked by P.Check none 3 g g,h True True later later t 2 posted";

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp12)]
    public void One_assembly(LanguageVersion version) => Assert.Equal(
        Expected,
        TestAssembly.Exe(Program).File("Sets.cs", Sets).File("Handlers.cs", Handlers).CSharp(version).ForNet80().Run());

    [Fact]
    public void What_is_measured() => Assert.Equal(
        Expected,
        TestAssembly.Exe(Program).File("Sets.cs", Sets).File("Handlers.cs", Handlers)
            .CSharp(LanguageVersion.CSharp9).ForNet80().Property("HooksInstrumentation", "trace").Run());

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp11)]
    public void Three_assemblies(LanguageVersion version)
    {
        var contract = TestAssembly.Library("Contract", Sets).CSharp(version).ForNet80();
        var plugin = TestAssembly.Library("Plugin", Handlers, contract).CSharp(version).ForNet80();

        Assert.Equal(Expected, TestAssembly.Exe(Program, plugin).CSharp(version).ForNet80().Run());
    }

    [Fact]
    public void Emitted_code_has_no_warnings_to_silence()
    {
        // What is emitted silences warnings, for obsolete types for example. Without that there is none here.
        var contract = TestAssembly.Library("Contract", Sets).ForNet80();
        var plugin = TestAssembly.Library("Plugin", Handlers, contract).ForNet80();
        foreach (var assembly in (TestAssembly[])[contract, plugin, TestAssembly.Exe(Program, plugin).ForNet80()])
        {
            var compilation = assembly.Compile().Compilation;
            foreach (var source in assembly.Compile().Sources)
            {
                var text = source.SourceText.ToString();
                Assert.Contains("#pragma warning disable\n", text, StringComparison.Ordinal);
                var tree = compilation.SyntaxTrees.Single(t => t.FilePath == source.SyntaxTree.FilePath);
                compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
                    text.Replace("#pragma warning disable\n", "", StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath));
            }

            Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && d.Id != "CS1591"));
        }
    }
}
