using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// Writes what lets handlers change while the program runs. All that can be said once is in <c>Hooks.Runtime</c>; here
/// is what depends on a hook's signature, and what its table needs to be replaced. Where handlers are final, a point says
/// whether there are any, and nothing else.
/// </summary>
internal static class PointsEmitter
{
    private const string Services = "global::Hooks.CompilerServices";
    private const string Measured = $"{Services}.IMeasuredHook";

    public static string Emit(SetTables set)
    {
        var writer = new SourceWriter();
        EmittedFile.Head(writer, [set.HasOverlay
            ? $"{set.Set.DisplayName}: what lets its handlers change while the program runs."
            : $"{set.Set.DisplayName}: which of its hooks have handlers. They are final: this project says HooksRuntimeRegistration=false."]);
        var withPoint = set with { Tables = set.Tables.Where(table => table.Hook.HasPoint).ToEquatableArray() };
        SetEmitter.InParts(writer, withPoint, part =>
        {
            using (writer.Open($"public static partial class {KnownNames.Points}"))
            {
                foreach (var table in part.Tables)
                {
                    Property(writer, table.Hook);
                    writer.Line();
                }

                using (writer.Open($"public static partial class {KnownNames.Tables}"))
                {
                    foreach (var table in part.Tables)
                    {
                        Point(writer, table, set.HasOverlay);
                        writer.Line();
                        if (set.HasOverlay)
                        {
                            Overlay(writer, table.Hook);
                            writer.Line();
                        }

                        Delegate(writer, table.Hook);
                        writer.Line();
                    }
                }
            }
        });
        return writer.ToString();
    }

    /// <summary>
    /// How a table is installed where there may be changes above it. It is written out, so that the trimmer takes it away
    /// where the application's handlers are final.
    /// </summary>
    public static void Install(SourceWriter writer, HookSpec hook)
    {
        using (writer.Open($"public static void Install({SetEmitter.TableName(hook)}? table)"))
        {
            writer.Line($"if ({Services}.HookFeatures.RuntimeRegistration && Changes is not null)");
            writer.Line("    Changes.Rebase(table);");
            writer.Line("else");
            writer.Line("    Installed = table;");
        }
    }

    /// <summary>What the abstract table of a hook has besides its dispatch.</summary>
    public static void TableMembers(SourceWriter writer, HookSpec hook, bool hasOverlay)
    {
        if (hasOverlay)
        {
            writer.Line();
            writer.Line("/// <summary>What has changed while the program runs; null where nothing ever did.</summary>");
            writer.Line($"internal static {Services}.HookChanges? Changes;");
        }

        writer.Line();
        writer.Line("/// <summary>Whether a dispatch would run a handler.</summary>");
        writer.Line("public abstract bool HasHandlers { get; }");
        writer.Line();
        writer.Line("/// <summary>The handlers as delegates.</summary>");
        writer.Line($"public virtual {EntriesType(hook)} Entries() => throw {Services}.HookFeatures.Off({Literals.Of(hook.Name)});");
    }

    /// <summary>Keeps the last events in the table of a hook with <c>Historic</c>.</summary>
    public static void History(SourceWriter writer, HookSpec hook)
    {
        var parameters = Packed.Parameters(hook);
        var type = $"{Services}.HookHistory<{HandlerDelegate.TypeOf(hook)}, {Packed.Type(parameters)}>";
        writer.Line("/// <summary>The last events, for handlers that are added late.</summary>");
        writer.Line($"internal static readonly {type} History = new {type}({hook.Options.Historic}, static (handler, packed) => handler({string.Join(", ", Packed.Items(parameters, "packed"))}));");
        writer.Line();
    }

    /// <summary>The table that a dispatch goes to.</summary>
    public static string Installed(HookSpec hook, bool hasOverlay)
    {
        var table = SetEmitter.TableOf(hook);
        return hook.Options.Historic > 0 && hasOverlay
            ? $"{Services}.HookFeatures.RuntimeRegistration ? {table}.History.Record({Packed.Value(Packed.Parameters(hook))}, ref {table}.Installed) : {table}.Installed"
            : $"{table}.Installed";
    }

    /// <summary>How a composition's table overrides these.</summary>
    public static void Overrides(SourceWriter writer, TableSpec table, bool hasOverlay)
    {
        writer.Line();
        writer.Line($"public override bool HasHandlers => {HasHandlers(table)};");
        if (!hasOverlay)
            return;
        writer.Line();
        Entries(writer, table, $"public override {EntriesType(table.Hook)} Entries() => ");
        Measure(writer, table);
    }

    /// <summary>What the base list of a class has where it measures what changes while the program runs.</summary>
    public static string MeasuredBy(TableSpec table, bool hasOverlay) =>
        hasOverlay && table is { IsMeasured: true, Hook.HasPoint: true } ? $", {Measured}" : "";

    /// <summary>Writes how such a class does that.</summary>
    private static void Measure(SourceWriter writer, TableSpec table)
    {
        if (!table.IsMeasured)
            return;
        var hook = table.Hook;
        var type = HandlerDelegate.TypeOf(hook);
        var names = new Locals(hook);
        var (name, plugin, added, handler) = (names.New("name"), names.New("plugin"), names.New("added"), names.New("handler"));
        writer.Line();
        writer.Line($"object {Measured}.Measure(object table) => new Measured(({SetEmitter.TableOf(hook)})table);");
        writer.Line();
        using (writer.Open($"global::System.Delegate {Measured}.Measure(string {name}, string {plugin}, global::System.Delegate {added})"))
        {
            writer.Line($"var {handler} = ({type}){added};");
            using (writer.Open($"return new {type}(({HandlerDelegate.Parameters(hook)}) =>", "});"))
                DispatchEmitter.WriteMeasuredDelegate(writer, table, names, name, plugin, handler);
        }

        writer.Line();
        using (writer.Open($"private sealed class Measured : {SetEmitter.TableOf(hook)}"))
        {
            writer.Line($"private readonly {SetEmitter.TableOf(hook)} table;");
            writer.Line();
            writer.Line($"internal Measured({SetEmitter.TableOf(hook)} table) => this.table = table;");
            writer.Line();
            writer.Line("public override bool HasHandlers => table.HasHandlers;");
            writer.Line();
            using (writer.Open(SetEmitter.DispatchSignature("override", hook)))
            {
                var call = $"this.table.Dispatch({DispatchEmitter.PassedOn(hook)})";
                using (writer.Open($"if (!{MeasureEmitter.IsOn(table.Instrumentation)} || !this.table.HasHandlers)"))
                    DispatchEmitter.HandOver(writer, hook, call);
                writer.Line();
                MeasureEmitter.WriteDispatch(writer, hook, table.Instrumentation, call);
            }
        }
    }

    private static void Property(SourceWriter writer, HookSpec hook)
    {
        writer.Line($"/// <summary>The hook <c>{hook.Method}</c> while the program runs.</summary>");
        writer.Line($"public static {WatchEmitter.PointType(hook)} {Fitting.Identifier(hook.Method)} => {KnownNames.Tables}.{hook.Method}Point.Instance;");
    }

    private static void Point(SourceWriter writer, TableSpec table, bool hasOverlay)
    {
        var hook = table.Hook;
        var name = $"{hook.Method}Point";
        var tableName = SetEmitter.TableName(hook);
        using (writer.Open($"internal sealed class {name} : {WatchEmitter.PointType(hook)}{MeasuredBy(table, hasOverlay)}"))
        {
            writer.Line($"internal static readonly {name} Instance = new {name}();");
            writer.Line();
            writer.Line($"private {name}()");
            writer.Line($"    : base({Literals.Of(hook.Name)}, {Literals.Of(hook.Set.FullName)}, global::Hooks.HookKind.{hook.Kind})");
            using (writer.Open())
            {
            }

            writer.Line();
            writer.Line($"public override bool HasHandlers => {tableName}.Installed?.HasHandlers ?? {HasHandlers(table)};");
            writer.Line();
            if (!hasOverlay)
            {
                writer.Line($"protected override {Services}.HookBridge? ToBridge() => throw {Services}.HookFeatures.Off(Name);");
                return;
            }

            writer.Line($"protected override object? Installed => {tableName}.Installed;");
            writer.Line();
            using (writer.Open($"protected override void Install(object? table, {Services}.HookChanges changes)"))
            {
                writer.Line($"{tableName}.Installed = ({tableName}?)table;");
                writer.Line($"{tableName}.Changes = changes;");
            }

            writer.Line();
            writer.Line($"protected override object Overlay({HandlersType(hook)} handlers) => new {hook.Method}Overlay(handlers);");
            if (hook.Options.Historic > 0)
            {
                writer.Line();
                writer.Line($"protected override {Services}.HookHistory<{HandlerDelegate.TypeOf(hook)}>? History => {tableName}.History;");
            }

            if (BridgeEmitter.CanBridge(hook))
            {
                writer.Line();
                BridgeEmitter.Write(writer, hook);
            }

            if (WatchEmitter.CanWatch(hook))
            {
                writer.Line();
                WatchEmitter.Write(writer, hook);
            }

            writer.Line();
            Entries(writer, table, $"protected override {EntriesType(hook)} Entries(object? table) => (({tableName}?)table)?.Entries() ?? ");
            Measure(writer, table);
        }
    }

    /// <summary>The table while others than the built-in handlers run.</summary>
    private static void Overlay(SourceWriter writer, HookSpec hook)
    {
        var name = $"{hook.Method}Overlay";
        using (writer.Open($"internal sealed class {name} : {SetEmitter.TableName(hook)}"))
        {
            writer.Line($"private readonly {HandlersType(hook)} handlers;");
            writer.Line($"private readonly {hook.NextType}? around;");
            writer.Line();
            using (writer.Open($"internal {name}({HandlersType(hook)} handlers)"))
            {
                writer.Line("this.handlers = handlers;");
                writer.Line($"around = handlers.Around<{hook.NextType}>(static rest => new {name}(rest).Dispatch);");
            }

            writer.Line();
            writer.Line("public override bool HasHandlers => handlers.HasAny;");
            writer.Line();
            using (writer.Open(SetEmitter.DispatchSignature("override", hook)))
                DispatchEmitter.WriteOverlay(writer, hook);
        }
    }

    private static void Delegate(SourceWriter writer, HookSpec hook)
    {
        if (!HandlerDelegate.IsOwn(hook))
            return;
        writer.Line($"/// <summary>A handler of <c>{hook.Method}</c>.</summary>");
        writer.Line(HandlerDelegate.Declaration(hook));
    }

    /// <summary>Writes a member whose value is the handlers of a table, in order, as delegates.</summary>
    private static void Entries(SourceWriter writer, TableSpec table, string member)
    {
        if (table.Handlers.Count == 0)
        {
            writer.Line($"{member}new {EntriesType(table.Hook)}();");
            return;
        }

        writer.Line($"{member}new {EntriesType(table.Hook)}");
        writer.Line("{");
        writer.Indent();
        foreach (var handler in table.Handlers)
            DispatchEmitter.WriteEntry(writer, table, handler);
        writer.Outdent();
        writer.Line("};");
    }

    private static string EntriesType(HookSpec hook) => $"{Services}.HookEntries<{HandlerDelegate.TypeOf(hook)}>";

    private static string HandlersType(HookSpec hook) => $"{Services}.HookHandlers<{HandlerDelegate.TypeOf(hook)}>";

    private static string HasHandlers(TableSpec table) => table.Called.Count > 0 ? "true" : "false";
}
