using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>Writes the part of a hook set that the generator owns: the bodies of its hooks, and their tables.</summary>
internal static class SetEmitter
{
    public static string Emit(SetTables set)
    {
        var writer = new SourceWriter();
        EmittedFile.Head(writer, EmittedFile.Order(
            $"{set.Set.DisplayName}: its hooks, and the handlers of each in the order in which they run.", set.Tables));
        InParts(writer, set, part =>
        {
            foreach (var table in part.Tables)
            {
                Hook(writer, table, set.HasOverlay);
                writer.Line();
            }

            Points(writer, part, set);
        });
        return writer.ToString();
    }

    /// <summary>Writes inside the class of the set. Hooks with pointers get a part of their own: nothing can be awaited in unsafe code.</summary>
    public static void InParts(SourceWriter writer, SetTables set, Action<SetTables> inside)
    {
        writer.Line("#nullable enable annotations");
        foreach (var part in set.Tables.GroupBy(table => table.Hook.NeedsUnsafe).OrderBy(part => part.Key))
        {
            writer.Line();
            InSet(writer, set.Set, part.Key, () => inside(set with { Tables = part.ToEquatableArray() }));
        }
    }

    /// <summary>Writes inside the class of the set, and the classes round it.</summary>
    public static void InSet(SourceWriter writer, SetSpec set, bool needsUnsafe, Action inside)
    {
        var blocks = new Stack<SourceWriter.Block>();
        if (set.Namespace.Length > 0)
            blocks.Push(writer.Open($"namespace {set.Namespace}"));
        for (var i = 0; i < set.Declarations.Count; i++)
            blocks.Push(writer.Open((needsUnsafe && i == set.Declarations.Count - 1 ? "unsafe " : "") + set.Declarations[i]));
        inside();
        while (blocks.Count > 0)
            blocks.Pop().Dispose();
    }

    /// <summary>The abstract class that a composition's table of an open hook derives from.</summary>
    public static string TableOf(HookSpec hook) => $"{TablesOf(hook)}.{TableName(hook)}";

    /// <summary>The class that holds what is emitted for the open hooks of a set.</summary>
    public static string TablesOf(HookSpec hook) => $"{hook.Set.Reference}.{KnownNames.Points}.{KnownNames.Tables}";

    public static string TableName(HookSpec hook) => $"{hook.Method}Table";

    private static void Hook(SourceWriter writer, TableSpec table, bool hasOverlay)
    {
        var hook = table.Hook;
        var parameters = hook.Parameters.Select((parameter, i) =>
            $"{(i == 0 && hook.IsExtension ? "this " : "")}{(parameter.IsParams ? "params " : "")}{parameter.Declaration}");
        // Without handlers of its own it is a check and a call: as much code as a call to it, and compilers do not see that.
        if (hook.IsOpen && table.Called.Count == 0 && !hook.HasMethodImpl)
            writer.Line(EmittedFile.Inlined);
        using (writer.Open($"{hook.Modifiers} {hook.ReturnType} {Parsing.Fitting.Identifier(hook.Method)}{hook.TypeParameterList}({string.Join(", ", parameters)}){hook.Constraints}"))
        {
            if (hook.IsOpen)
                TryTable(writer, hook, hasOverlay);
            DispatchEmitter.Write(writer, table);
        }
    }

    private static void TryTable(SourceWriter writer, HookSpec hook, bool hasOverlay)
    {
        var locals = new Locals(hook);
        var table = locals.New("table");
        writer.Line($"var {table} = {PointsEmitter.Installed(hook, hasOverlay)};");
        using (writer.Open($"if ({table} is not null)"))
        {
            var target = hook.IsGeneric ? $"{TableOf(hook)}.For{hook.TypeParameterList}.Of({table})" : table;
            DispatchEmitter.HandOver(writer, hook, $"{target}.Dispatch({DispatchEmitter.PassedOn(hook)})");
        }

        writer.Line();
    }

    private static void Points(SourceWriter writer, SetTables part, SetTables set)
    {
        var open = part.Tables.Select(table => table.Hook).Where(hook => hook.IsOpen).ToList();
        var delegates = part.Tables.Select(table => table.Hook).Where(hook => hook.HasOwnNext).ToList();
        if (open.Count + delegates.Count == 0)
            return;
        if (IsFirst(hook => hook.IsOpen || hook.HasOwnNext))
        {
            writer.Line("/// <summary>The hooks while the program runs: who handles them, and where handlers are added.</summary>");
            writer.Line(EmittedFile.GeneratedCode);
        }

        using (writer.Open($"public static partial class {KnownNames.Points}"))
        {
            foreach (var hook in delegates)
            {
                writer.Line($"/// <summary>What comes after a handler with <c>[Around]</c> of <c>{hook.Method}</c>.</summary>");
                writer.Line(NextDelegate(hook));
                writer.Line();
            }

            if (open.Count == 0)
                return;
            if (IsFirst(hook => hook.IsOpen))
            {
                writer.Line("/// <summary>What a composition puts in the place of the handlers of this assembly.</summary>");
                writer.Line(EmittedFile.Hidden);
            }

            using (writer.Open($"public static partial class {KnownNames.Tables}"))
            {
                for (var i = 0; i < open.Count; i++)
                {
                    if (i > 0)
                        writer.Line();
                    Table(writer, open[i], set.HasOverlay);
                }
            }
        }

        // What is said of a class is said once, in the first of its parts.
        bool IsFirst(Func<HookSpec, bool> isIn) =>
            !part.Tables[0].Hook.NeedsUnsafe || !set.Tables.Any(table => !table.Hook.NeedsUnsafe && isIn(table.Hook));
    }

    private static void Table(SourceWriter writer, HookSpec hook, bool hasOverlay)
    {
        writer.Line($"/// <summary>The table of <c>{hook.Method}</c>.</summary>");
        using (writer.Open($"public abstract class {TableName(hook)}"))
        {
            writer.Line($"internal static {TableName(hook)}? Installed;");
            writer.Line();
            if (hook.Options.Historic > 0 && hasOverlay)
                PointsEmitter.History(writer, hook);
            writer.Line("/// <summary>Installs a composition's table; null for the handlers of this assembly.</summary>");
            if (hook.HasPoint && hasOverlay)
                PointsEmitter.Install(writer, hook);
            else
                writer.Line($"public static void Install({TableName(hook)}? table) => Installed = table;");
            writer.Line();
            if (hook.IsGeneric)
                GenericTable(writer, hook);
            else
                writer.Line(DispatchSignature("abstract", hook) + ";");
            if (hook.HasPoint)
                PointsEmitter.TableMembers(writer, hook, hasOverlay);
        }
    }

    /// <summary>A slot for each type, filled once: faster than a generic virtual method.</summary>
    private static void GenericTable(SourceWriter writer, HookSpec hook)
    {
        var slot = $"For{hook.TypeParameterList}";
        writer.Line("/// <summary>Makes the table for one type.</summary>");
        writer.Line($"public abstract {slot} Create{hook.TypeParameterList}(){hook.Constraints};");
        writer.Line();
        writer.Line("/// <summary>The table for one type.</summary>");
        using (writer.Open($"public abstract class {slot}{hook.Constraints}"))
        {
            writer.Line($"private static {slot}? current;");
            writer.Line($"private {TableName(hook)}? factory;");
            writer.Line();
            using (writer.Open($"internal static {slot} Of({TableName(hook)} installed)"))
            {
                writer.Line("var table = current;");
                writer.Line("return table is not null && table.factory == installed ? table : Make(installed);");
            }

            writer.Line();
            using (writer.Open($"private static {slot} Make({TableName(hook)} installed)"))
            {
                writer.Line($"var table = installed.Create{hook.TypeParameterList}();");
                writer.Line("table.factory = installed;");
                writer.Line("return current = table;");
            }

            writer.Line();
            writer.Line(DispatchSignature("abstract", hook) + ";");
        }
    }

    /// <param name="modifier"><c>abstract</c> or <c>override</c>.</param>
    public static string DispatchSignature(string modifier, HookSpec hook) =>
        $"public {modifier} {hook.ReturnType} Dispatch({hook.Declarations})";

    private static string NextDelegate(HookSpec hook) =>
        $"{(hook.IsOpen ? "public" : "internal")} delegate {hook.ReturnType} {Parsing.NextDelegate.NameFor(hook.Method)}{hook.TypeParameterList}"
        + $"({hook.Declarations}){hook.Constraints};";
}
