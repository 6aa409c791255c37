using System.Collections.Immutable;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Parsing;

/// <summary>Reads what references declare and export.</summary>
internal static class ReferenceReader
{
    public static EquatableArray<ReferenceSpec> Read(Compilation compilation, Problems? problems = null) =>
        References.Of(compilation)
            .Where(reference => IsReadable(reference, problems))
            .Select(reference => new ReferenceSpec(
                reference.Assembly.Name,
                reference.CompositionDepth,
                reference.Names.ToEquatableArray(),
                Hooks(reference, compilation, problems).ToEquatableArray()))
            .ToEquatableArray();

    /// <summary>The handlers of all references, which only a composition runs.</summary>
    public static ImmutableArray<HandlerSpec> ReadHandlers(Compilation compilation, Problems? problems = null) =>
    [
        .. from reference in References.Of(compilation)
           from thunk in reference.Thunks
           let handler = ReadHandler(reference, thunk, compilation, problems)
           where handler is not null
           select handler,
    ];

    /// <summary>The handler that a thunk calls; null where there is none that could be called.</summary>
    public static HandlerSpec? ReadHandler(Reference reference, IMethodSymbol thunk, Compilation compilation, Problems? problems = null) =>
        thunk.Attribute(KnownNames.ExportedHandler) is { } export ? Handler(reference, thunk, export, compilation, problems) : null;

    private static IEnumerable<HookSpec> Hooks(Reference reference, Compilation compilation, Problems? problems)
    {
        foreach (var hook in reference.Hooks.Select(entry => entry.Hook!))
        {
            var problem = hook.Spec?.NeedsUnsafe == true && !AllowsUnsafe(compilation)
                ? "it has pointers, and this project does not say AllowUnsafeBlocks"
                : hook.Problem;
            if (problem is not null)
                problems?.Add(Rules.NotComposable, null, hook.Name, hook.Assembly, problem);
            else if (hook.Spec is not null)
                yield return hook.Spec;
        }
    }

    private static bool AllowsUnsafe(Compilation compilation) =>
        compilation.Options is CSharpCompilationOptions { AllowUnsafe: true };

    private static bool IsReadable(Reference reference, Problems? problems)
    {
        if (!reference.IsReadable)
            problems?.Add(Rules.UnreadableExports, null, reference.Assembly.Name, reference.Schema, KnownNames.SchemaVersion);
        return reference.IsReadable;
    }

    /// <summary>The hook that a thunk was written for.</summary>
    private static string DisplayName(AttributeData export) =>
        $"{(export.ConstructorArguments.FirstOrDefault().Value as ISymbol)?.ToDisplay()}.{export.Argument<string>(1)}";

    /// <summary>What has become of that hook.</summary>
    /// <param name="unknown">What the exports call the method that knows listeners, where there is none.</param>
    private static string Now(HookSymbol? hook, BoundHandler? bound, string? unknown) => hook switch
    {
        null => "is not there any more",
        { Spec: null } => "cannot be",
        _ when unknown is not null => $"finds no method '{unknown}' that knows its listeners",
        _ when bound is null => $"is now '{HookDisplay.Signature(hook.Method)}'",
        _ => "does not suit its [When]",
    };

    private static HandlerSpec? Handler(
        Reference reference, IMethodSymbol thunk, AttributeData export, Compilation compilation, Problems? problems)
    {
        var hookName = export.Argument<string>(1) ?? "";
        var type = export.Argument<string>(2) ?? "";
        var method = export.Argument<string>(3) ?? "";
        if (hookName == HookKey.Every)
            return SetAround(reference, thunk, export);
        var hook = HookIndex.Of(compilation).Find(hookName).FirstOrDefault(hook =>
            hook.Method.Name == hookName && SymbolEqualityComparer.Default.Equals(hook.Set, export.ConstructorArguments[0].Value as ISymbol));
        if (hook?.Problem is not null)
            return null; // said of the hook itself
        var background = HandlerBinder.BackgroundOf(export);
        var listener = export.Named<string>("Listener");
        var test = listener is null ? null : Receivers.Test(thunk, listener);
        var cannotBeCalled = (listener is not null && test is null) || (background is not null && hook?.Spec is not null && HandlerBinder.NotInBackground(hook) is not null);
        var bound = hook?.Spec is null || cannotBeCalled
            ? null
            : HandlerBinder.Fit(thunk, hook, export.Named("IsAround", false), background, compilation, takesReceiver: test is not null).Bound;
        var conditions = bound is null ? null : ConditionParser.Parse(thunk, hook!, compilation, null);
        if (hook?.Spec is null || bound is null || conditions is null)
        {
            if (hook?.Spec is not null || !export.Named("Optional", false))
                problems?.Add(Rules.StaleHandler, null, $"{type.Replace('+', '.')}.{method}", reference.Assembly.Name, DisplayName(export), Now(hook, bound, test is null ? listener : null));
            return null;
        }

        var identity = Identity(reference, export);
        if (hook.Spec.Options.Permission is { } permission && !identity.Plugin.Declares(permission))
        {
            problems?.Add(
                Rules.MissingPermission,
                null,
                identity.Described(compilation.Assembly.Name),
                hook.Name,
                $"the plugin does not declare the permission '{permission}'; have it built against this version of '{hook.Assembly}'");
            return null;
        }

        return Handler(hook.Spec.Key, identity, export, test is null ? bound.Call : Receivers.OnThunk(test, bound.Call), conditions.Value) with
        {
            Permission = hook.Spec.Options.Permission,
        };
    }

    /// <summary>What runs round every hook of a set is bound to each of them where the tables are made.</summary>
    private static HandlerSpec? SetAround(Reference reference, IMethodSymbol thunk, AttributeData export) =>
        export.ConstructorArguments[0].Value is INamedTypeSymbol set && SetAroundParser.Fit(thunk) is { } call
            ? Handler(SetAroundParser.KeyOf(set), Identity(reference, export), export, call, EquatableArray<ConditionSpec>.Empty)
            : null;

    private static HandlerIdentity Identity(Reference reference, AttributeData export)
    {
        var method = export.Argument<string>(3) ?? "";
        var plugin = export.Named<string>("Plugin") ?? reference.Assembly.Name;
        return new HandlerIdentity(
            reference.Assembly.Name,
            export.Argument<string>(2) ?? "",
            method,
            export.Named<string>("Parameters") ?? "",
            export.Named<string>("Name") ?? method,
            reference.Plugins.TryGetValue(plugin, out var exported) ? exported : new PluginSpec(plugin));
    }

    private static HandlerSpec Handler(
        HookKey hook, HandlerIdentity identity, AttributeData export, CallSpec call, EquatableArray<ConditionSpec> conditions) =>
        new(hook, identity, HandlerParser.Place(export), call, conditions, null) { IsOptional = export.Named("Optional", false) };
}
