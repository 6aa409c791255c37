using System.Globalization;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// Writes what an assembly says of itself to a catalog, and to whoever asks for all hooks. One object for each set is made
/// when code of the assembly first runs; everything else happens when somebody asks.
/// </summary>
internal static class RegistrationEmitter
{
    private const string ClassName = "HookRegistration";
    private const string Services = "global::Hooks.CompilerServices";

    public static string Emit(RegistrationSpec registration)
    {
        var writer = new SourceWriter();
        EmittedFile.Head(writer, [$"{registration.AssemblyName}: its hook sets as data, for catalogs and for whoever asks for all hooks."]);
        writer.Line("#nullable enable annotations");
        writer.Line();
        using (writer.Open($"namespace {ExportsEmitter.Namespace(registration.AssemblyName)}"))
        {
            writer.Line(EmittedFile.GeneratedCode);
            using (writer.Open($"internal static partial class {ClassName}"))
            {
                writer.Line("// Kept here alone, so that they go with this assembly where it is unloaded.");
                writer.Line($"private static {Services}.HookSet[]? sets;");
                writer.Line();
                writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
                using (writer.Open("internal static void Register()"))
                {
                    writer.Line($"if ({Services}.HookFeatures.RuntimeRegistration)");
                    writer.Line($"    {Services}.HookSet.Register(sets = new {Services}.HookSet[] {{ {string.Join(", ", registration.Sets.Select(set => $"new {set.ClassName}()"))} }});");
                }
            }
        }

        return writer.ToString();
    }

    public static string EmitSet(PlacedSet placed)
    {
        var set = placed.Set;
        var writer = new SourceWriter();
        EmittedFile.Head(writer, [$"{set.Set.DisplayName}: its hooks as data, for catalogs and for whoever asks for all hooks."]);
        writer.Line("#nullable enable annotations");
        writer.Line();
        using (writer.Open($"namespace {ExportsEmitter.Namespace(set.AssemblyName)}"))
        using (writer.Open($"partial class {ClassName}"))
            Set(writer, set, placed.Lines);
        return writer.ToString();
    }

    /// <summary>The attribute of <see cref="EmitLocations"/>, as it is written.</summary>
    public const string LocationsAttribute = $"{Services}.ExportedLocations";

    /// <summary>An attribute that says where exported handlers stand: plain C# 7.3, as the exports are.</summary>
    public static string EmitLocations(ExportedPlaces places)
    {
        var writer = new SourceWriter();
        EmittedFile.Head(writer, [$"{places.AssemblyName}: where its handlers stand, for the catalog of a composition."]);
        writer.Line();
        writer.Line($"[assembly: {LocationsAttribute}(@\"");
        var path = "";
        foreach (var location in places.Locations)
        {
            if (location.Path != path)
                writer.Line($"in {location.Path.Replace("\"", "\"\"").Replace('\n', ' ')}");
            path = location.Path;
            writer.Line($"{Number(location.Line)} {location.Handler.Signature}");
        }

        writer.Line("\")]");
        return writer.ToString();
    }

    private static void Set(SourceWriter writer, RegisteredSet set, EquatableArray<SourceLine> lines)
    {
        using (writer.Open($"private sealed class {set.ClassName} : {Services}.HookSet"))
        {
            writer.Line($"public override global::System.Type Type => typeof({set.Set.Reference});");
            writer.Line();
            var points = set.Hooks.Where(hook => hook.Display is not null && hook.Hook.HasPoint).Select(hook => Point(hook.Hook)).ToList();
            if (points.Count > 0)
            {
                writer.Line($"public override global::Hooks.HookPoint[] Points => new global::Hooks.HookPoint[] {{ {string.Join(", ", points)} }};");
                writer.Line();
            }

            writer.Line($"public override {Services}.HookDescription[] Hooks => new {Services}.HookDescription[]");
            writer.Line("{");
            writer.Indent();
            var described = 0;
            foreach (var hook in set.Hooks)
            {
                Describe(writer, hook, lines.Items.AsSpan().Slice(described, hook.Handlers.Count));
                described += hook.Handlers.Count;
            }

            writer.Outdent();
            writer.Line("};");
            Attach(writer, set);
            Invoke(writer, set);
        }
    }

    private static void Describe(SourceWriter writer, RegisteredHook registered, ReadOnlySpan<SourceLine> lines)
    {
        writer.Line($"new {Services}.HookDescription({Literals.Of(registered.Hook.Method)})");
        writer.Line("{");
        writer.Indent();
        if (registered.Display is not null)
            Display(writer, registered.Hook, registered.Display);
        if (registered.Handlers.Count > 0)
        {
            writer.Line("Handlers =");
            writer.Line("{");
            writer.Indent();
            for (var i = 0; i < lines.Length; i++)
                Describe(writer, registered.Handlers[i], lines[i]);
            writer.Outdent();
            writer.Line("},");
        }

        writer.Outdent();
        writer.Line("},");
    }

    private static void Describe(SourceWriter writer, HandlerSpec handler, SourceLine line) =>
        writer.Line($"{{ {Literals.Of(handler.Name)}, {Literals.Of(handler.Plugin)}, {Literals.Of(handler.Identity.Plugin.Version)}, {Number(handler.Place.Priority)}, {Literals.Of(line.Path)}, {Number(line.Number)}{(handler.IsListener ? ", true" : handler.IsAround ? ", false, true" : "")} }},");

    private static void Display(SourceWriter writer, HookSpec hook, HookDisplaySpec display)
    {
        writer.Line($"Name = {Literals.Of(hook.Name)},");
        writer.Line($"Kind = global::Hooks.HookKind.{hook.Kind},");
        writer.Line($"Errors = global::Hooks.HookErrorPolicy.{hook.Options.Errors},");
        if (hook.IsAsync)
            writer.Line("IsAsync = true,");
        writer.Line($"Signature = {Literals.Of(display.Signature)},");
        if (display.Parameters.Count > 0)
            writer.Line($"Parameters = new[] {{ {string.Join(", ", display.Parameters.Select(Literals.Of))} }},");
        if (display.Summary is not null)
            writer.Line($"Summary = {Literals.Of(display.Summary)},");
        if (hook.Options.Permission is not null)
            writer.Line($"Permission = {Literals.Of(hook.Options.Permission)},");
        if (display.NotInvocable is not null)
            writer.Line($"NotInvocable = {Literals.Of(display.NotInvocable)},");
        if (hook.HasPoint)
            writer.Line($"Point = {Point(hook)},");
    }

    /// <summary>Asks for the class of an object once, and not for each of its handlers.</summary>
    private static void Attach(SourceWriter writer, RegisteredSet set)
    {
        var places = set.Hooks
            .SelectMany(hook => hook.Handlers.Select(handler => (handler.Call.Receiver, Point: Point(hook.Hook))))
            .Where(place => place.Receiver is not null)
            .Distinct()
            .GroupBy(place => place.Receiver!, place => place.Point)
            .ToList();
        if (places.Count == 0)
            return;
        writer.Line();
        using (writer.Open($"public override void Attach({Services}.HookListener listener)"))
        {
            foreach (var listener in places)
            {
                using (writer.Open($"if {DispatchEmitter.IsOf(listener.Key, "listener.Target")}"))
                {
                    foreach (var point in listener)
                        writer.Line($"{point}.Attach(listener);");
                }

                writer.Line();
            }
        }
    }

    private static void Invoke(SourceWriter writer, RegisteredSet set)
    {
        var hooks = set.Hooks.Where(hook => hook.Display is { NotInvocable: null }).Select(hook => hook.Hook).ToList();
        if (hooks.Count == 0)
            return;
        writer.Line();
        using (writer.Open($"public override object? Invoke(string method, {Services}.HookArguments arguments)"))
        {
            using (writer.Open("switch (method)"))
            {
                foreach (var hook in hooks)
                {
                    writer.Line($"case {Literals.Of(hook.Method)}:");
                    using (writer.Open())
                        Fire(writer, hook);
                }

                writer.Line("default:");
                writer.Line("    return base.Invoke(method, arguments);");
            }
        }
    }

    private static void Fire(SourceWriter writer, HookSpec hook)
    {
        var isInPlace = hook.Kind == HookKind.FilterInPlace;
        var arguments = hook.Parameters.Select((parameter, i) =>
            hook.HasToken && i == hook.Parameters.Count - 1 ? "arguments.Token"
            : isInPlace && i == 0 ? "ref value"
            : parameter.IsDynamic ? $"arguments.Get<object>({i})"
            : $"arguments.Get<{parameter.Type}>({i})");
        var call = $"{hook.Set.Reference}.{Fitting.Identifier(hook.Method)}({string.Join(", ", arguments)})";
        if (hook.IsAsync)
        {
            writer.Line($"return {Services}.HookInvocation.Result({call});");
        }
        else if (hook.Kind == HookKind.Action)
        {
            writer.Line($"{call};");
            writer.Line("return null;");
        }
        else if (isInPlace)
        {
            writer.Line($"var value = arguments.Get<{hook.Parameters[0].Type}>(0);");
            writer.Line($"{call};");
            writer.Line("return value;");
        }
        else
        {
            writer.Line($"return {call};");
        }
    }

    private static string Point(HookSpec hook) => $"{hook.Set.Reference}.{KnownNames.Points}.{Fitting.Identifier(hook.Method)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
