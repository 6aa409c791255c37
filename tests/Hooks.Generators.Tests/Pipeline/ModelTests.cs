using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hooks.Generators.Tests.Pipeline;

/// <summary>The models of the pipeline are plain values: no Roslyn object in them, and no old compilation kept alive.</summary>
public class ModelTests
{
    [Fact]
    public void No_model_holds_a_roslyn_object()
    {
        var edits = new Edits();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in GeneratorUnderTest.StepNames)
        {
            var values = edits.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value).ToList();
            Assert.NotEmpty(values);
            foreach (var value in values)
                Walk(value, step, seen);
        }

        Assert.True(seen.Count > 50, "The walk found too little to mean anything.");
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null)
            return;
        var type = value.GetType();
        Assert.False(
            type.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal),
            $"{path} holds a {type.FullName}");
        if (type.IsPrimitive || type.IsEnum || value is string || !seen.Add(value))
            return;
        Assert.False(value is Delegate, $"{path} holds a delegate");
        if (value is IEnumerable items && (type.IsArray || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true))
        {
            foreach (var item in items)
                Walk(item, path + "[]", seen);
            return;
        }

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }

    [Fact]
    public void Equal_sources_give_equal_models()
    {
        var one = new Edits();
        var two = new Edits();
        foreach (var step in GeneratorUnderTest.StepNames)
        {
            var first = one.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(o => o.Value).ToList();
            var second = two.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(o => o.Value).ToList();
            Assert.True(first.SequenceEqual(second), step);
            Assert.Equal(first.Select(v => v?.GetHashCode()), second.Select(v => v?.GetHashCode()));
        }
    }

    [Fact]
    public void An_old_compilation_can_be_collected()
    {
        var (edits, old) = Edited();

        for (var i = 0; i < 20 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        GC.KeepAlive(edits);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Edits Edits, WeakReference Old) Edited()
    {
        var edits = new Edits();
        var old = edits.Compilation;
        edits.Replace("Plain.cs", "return 1;", "return 2;");
        edits.Replace("Handlers.cs", "\"Saved\"", "\"Saved\", Priority = 1");
        return (edits, old);
    }
}
