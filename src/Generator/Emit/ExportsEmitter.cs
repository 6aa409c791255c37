using System.Globalization;
using System.Text;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Emit;

/// <summary>
/// Writes what an assembly says of itself to compositions: an attribute, and a public thunk for each handler, which
/// may itself be internal. It is plain C# 7.3 and needs nothing but <c>Hooks.Abstractions</c>.
/// </summary>
internal static class ExportsEmitter
{
    private const string ClassName = "HookExports";

    public static string Emit(ExportsSpec exports)
    {
        var writer = new SourceWriter();
        EmittedFile.Head(writer, [$"{exports.AssemblyName}: what it brings to a composition."]);
        writer.Line();
        writer.Line($"[assembly: global::Hooks.CompilerServices.HookExports({KnownNames.SchemaVersion}{NamedArguments(exports)})]");
        foreach (var plugin in exports.Plugins)
            writer.Line($"[assembly: global::Hooks.CompilerServices.ExportedPlugin({Description(plugin)})]");
        if (exports.Handlers.Count == 0)
            return writer.ToString();

        writer.Line();
        using (writer.Open($"namespace {Namespace(exports.AssemblyName)}"))
        {
            writer.Line("/// <summary>The handlers of this assembly, for compositions to call.</summary>");
            writer.Line(EmittedFile.GeneratedCode);
            writer.Line(EmittedFile.Hidden);
            using (writer.Open($"public static {(exports.Handlers.Any(handler => handler.Thunk!.IsUnsafe) ? "unsafe " : "")}class {ClassName}"))
            {
                var taken = new HashSet<string>(StringComparer.Ordinal);
                var names = exports.Handlers.Select(handler => Free(handler.Identity.ShortName.Replace('.', '_'), taken)).ToList();
                var tests = exports.Handlers
                    .Select(handler => handler.Call.Receiver?.Type)
                    .OfType<string>()
                    .Distinct()
                    .ToDictionary(type => type, type => Free("Is_" + type.Substring(type.LastIndexOfAny(['.', ':', '@']) + 1), taken));
                foreach (var test in tests)
                {
                    writer.Line($"public static bool {test.Value}(object listener) => listener is {test.Key};");
                    writer.Line();
                }

                for (var i = 0; i < exports.Handlers.Count; i++)
                {
                    if (i > 0)
                        writer.Line();
                    Thunk(writer, exports.Handlers[i], names[i], exports.Handlers[i].Call.Receiver is { } receiver ? tests[receiver.Type] : null);
                }
            }
        }

        return writer.ToString();
    }

    private static string NamedArguments(ExportsSpec exports)
    {
        var arguments = new StringBuilder();
        if (exports.Sets.Count > 0)
            arguments.Append($", Sets = {Array(exports.Sets)}");
        if (exports.Handlers.Count > 0)
            arguments.Append($", Handlers = {Literals.Of($"{Namespace(exports.AssemblyName)}.{ClassName}")}");
        if (exports.References.Count > 0)
            arguments.Append($", References = {Array(exports.References)}");
        if (exports.CompositionDepth > 0)
            arguments.Append($", CompositionDepth = {exports.CompositionDepth.ToString(CultureInfo.InvariantCulture)}");
        return arguments.ToString();
    }

    private static void Thunk(SourceWriter writer, HandlerSpec handler, string name, string? test)
    {
        var thunk = handler.Thunk!;
        writer.Line($"[global::Hooks.CompilerServices.ExportedHandler({Description(handler, test)})]");
        foreach (var attribute in thunk.Attributes)
            writer.Line(attribute);
        var method = $"public static {thunk.ReturnType} {name}{thunk.TypeParameterList}({thunk.Parameters}){thunk.Constraints}";
        writer.Line($"{method} => {thunk.Target}({thunk.Arguments});");
    }

    private static string Description(HandlerSpec handler, string? test)
    {
        var (identity, place) = (handler.Identity, handler.Place);
        var description = new StringBuilder(
            $"typeof({handler.Thunk!.SetType}), {Literals.Of(handler.Hook.Method)}, {Literals.Of(identity.Type)}, {Literals.Of(identity.Method)}, "
            + $"Parameters = {Literals.Of(identity.ParameterTypes)}, Name = {Literals.Of(identity.Name)}, Plugin = {Literals.Of(identity.Plugin.Id)}, "
            + $"Priority = {place.Priority.ToString(CultureInfo.InvariantCulture)}");
        if (handler.Call.Background is { } background)
            description.Append(background.KeepsOrder ? ", Background = true, KeepOrder = true" : ", Background = true");
        if (handler.IsAround)
            description.Append(", IsAround = true");
        if (handler.IsOptional)
            description.Append(", Optional = true");
        if (test is not null)
            description.Append($", Listener = {Literals.Of(test)}");
        if (place.Before.Count > 0)
            description.Append($", Before = {Literals.Of(string.Join(", ", place.Before))}");
        if (place.After.Count > 0)
            description.Append($", After = {Literals.Of(string.Join(", ", place.After))}");
        return description.ToString();
    }

    private static string Description(PluginSpec plugin)
    {
        var description = new StringBuilder(Literals.Of(plugin.Id));
        if (plugin.Version is not null)
            description.Append($", Version = {Literals.Of(plugin.Version)}");
        if (plugin.ApiVersion != 0)
            description.Append($", ApiVersion = {plugin.ApiVersion.ToString(CultureInfo.InvariantCulture)}");
        if (plugin.Permissions.Count > 0)
            description.Append($", Permissions = {Array(plugin.Permissions)}");
        return description.ToString();
    }

    private static string Array(EquatableArray<string> items) => $"new[] {{ {string.Join(", ", items.Select(Literals.Of))} }}";

    /// <summary>
    /// The assembly's name as a namespace. The digest tells apart what identifiers cannot: <c>A.B</c> and <c>A_B</c> must
    /// not export the same type.
    /// </summary>
    public static string Namespace(string name)
    {
        var identifier = new string([.. name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')]);
        var isExact = name.All(letter => char.IsLetterOrDigit(letter) || letter == '.') && SyntaxFacts.IsValidIdentifier(identifier)
            && SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None;
        return isExact ? $"Hooks.Exports.{identifier}" : $"Hooks.Exports._{identifier}_{Digest.Of(name)}";
    }

    /// <summary>The name, with a number where it comes up again. Thunks have the handlers' own names, for stack traces.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
            free = $"{name}_{i.ToString(CultureInfo.InvariantCulture)}";
        return free;
    }
}
