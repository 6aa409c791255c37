using System.Globalization;
using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>Writes the final tables of referenced hook sets, and the class that installs them.</summary>
internal static class CompositionEmitter
{
    public const string ClassName = "HookComposition";

    public static string EmitSet(ComposedSet set)
    {
        var writer = new SourceWriter();
        EmittedFile.Head(writer, EmittedFile.Order(
            $"{set.Set.DisplayName} of {set.Set.Assembly}, composed: the handlers of each hook in the order in which they run.", set.Tables)
            .Concat(set.Unchanged.Count == 0 ? [] : ["", $"As {set.Set.Assembly} itself has them: {string.Join(", ", set.Unchanged)}"]));
        writer.Line("#nullable enable annotations");
        writer.Line();
        using (writer.Open("namespace Hooks"))
        using (writer.Open($"partial class {ClassName}"))
        using (writer.Open($"private static class {set.ClassName}"))
        {
            using (writer.Open("internal static void Install()"))
            {
                foreach (var table in set.Tables)
                    writer.Line($"{SetEmitter.TableOf(table.Hook)}.Install(new {table.Hook.Method}Composed());");
                foreach (var hook in set.Unchanged)
                    writer.Line($"{set.Set.Reference}.{KnownNames.Points}.{KnownNames.Tables}.{hook}Table.Install(null);");
            }

            foreach (var table in set.Tables)
            {
                writer.Line();
                Table(writer, table, set.HasOverlay);
            }
        }

        return writer.ToString();
    }

    public static string EmitInstaller(CompositionSpec composition)
    {
        var writer = new SourceWriter();
        EmittedFile.Head(writer, ["Installs the tables of this composition.", .. EmittedFile.Plugins(composition.Plugins)]);
        writer.Line("#nullable enable annotations");
        writer.Line();
        using (writer.Open("namespace Hooks"))
        {
            writer.Line("/// <summary>The tables that this assembly composes from its own handlers and those of its references.</summary>");
            writer.Line(EmittedFile.GeneratedCode);
            using (writer.Open($"public static partial class {ClassName}"))
            {
                if (composition.Sets.Count > 0)
                {
                    writer.Line("private static bool isInstalled;");
                    writer.Line();
                }

                writer.Line("/// <summary>");
                writer.Line("/// Installs the tables, once; more calls do nothing. A module initializer calls it before any code of this");
                writer.Line("/// assembly runs, so only hosts that never run such code first (reflection, F#, Visual Basic) need to.");
                writer.Line("/// </summary>");
                writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
                using (writer.Open("public static void Install()"))
                    Install(writer, composition);
            }
        }

        return writer.ToString();
    }

    private static void Install(SourceWriter writer, CompositionSpec composition)
    {
        if (composition.Sets.Count == 0)
        {
            writer.Line("// Every hook here is this assembly's own, and has its handlers built in.");
            return;
        }

        using (writer.Open("lock (global::Hooks.CompilerServices.HookComposer.Lock)"))
        {
            writer.Line("if (isInstalled)");
            writer.Line("    return;");
            writer.Line("isInstalled = true;");
            foreach (var set in composition.Sets)
            {
                var depth = composition.Depth.ToString(CultureInfo.InvariantCulture);
                writer.Line($"if (global::Hooks.CompilerServices.HookComposer.Claim(typeof({set.Set.Reference}), typeof({ClassName}), {depth}))");
                writer.Line($"    {set.ClassName}.Install();");
            }
        }
    }

    private static void Table(SourceWriter writer, TableSpec table, bool hasOverlay)
    {
        var hook = table.Hook;
        var declaration = $"private sealed {(hook.NeedsUnsafe ? "unsafe " : "")}class {hook.Method}Composed";
        if (!hook.IsGeneric)
        {
            using (writer.Open($"{declaration} : {SetEmitter.TableOf(hook)}{PointsEmitter.MeasuredBy(table, hasOverlay)}"))
            {
                Dispatch(writer, table);
                if (hook.HasPoint)
                    PointsEmitter.Overrides(writer, table, hasOverlay);
            }

            return;
        }

        var generic = $"{SetEmitter.TableOf(hook)}.For{hook.TypeParameterList}";
        using (writer.Open($"{declaration} : {SetEmitter.TableOf(hook)}"))
        {
            writer.Line($"public override {generic} Create{hook.TypeParameterList}() => new Made{hook.TypeParameterList}();");
            writer.Line();
            using (writer.Open($"private sealed class Made{hook.TypeParameterList} : {generic}{hook.Constraints}"))
                Dispatch(writer, table);
        }
    }

    private static void Dispatch(SourceWriter writer, TableSpec table)
    {
        using (writer.Open(SetEmitter.DispatchSignature("override", table.Hook)))
            DispatchEmitter.Write(writer, table);
    }
}
