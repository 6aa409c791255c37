using System.Collections.Immutable;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Parsing;

/// <summary>Reads one <c>[Action]</c> or <c>[Filter]</c> of a method and binds it to its hook.</summary>
internal static class HandlerParser
{
    private const int DefaultPriority = 10;

    /// <summary>The handler, or null where it cannot be wired; then the problems say why.</summary>
    public static HandlerSpec? Parse(IMethodSymbol method, AttributeData attribute, Compilation compilation, Problems? problems = null)
    {
        if (attribute.AttributeConstructor is null || method.HasMissingName() || method.ReturnType.HasError()
            || method.Parameters.Any(parameter => parameter.Type.HasError()))
        {
            return null; // the compiler says why
        }

        var hook = FindHook(attribute, compilation, problems);
        if (hook?.Spec is null)
        {
            if (hook?.Problem is not null)
                problems?.Add(Rules.NotComposable, attribute.ArgumentLocation(attribute.ConstructorArguments.Length - 1), hook.Name, hook.Assembly, hook.Problem);
            return null;
        }

        if (NotCallable(method, compilation) is { } reason)
        {
            problems?.Add(Rules.NotCallable, method.Locations.FirstOrDefault(), Name(method), hook.Name, reason);
            return null;
        }

        if (!FitsAttribute(attribute, hook, problems))
            return null;
        var background = HandlerBinder.BackgroundOf(attribute);
        if (background is not null && HandlerBinder.NotInBackground(hook) is { } obstacle)
        {
            problems?.Add(Rules.NotCallable, attribute.ArgumentLocation(0, "Background"), Name(method), hook.Name, obstacle);
            return null;
        }

        if (HandlerBinder.Bind(method, hook, background, compilation, problems) is not { } bound
            || ConditionParser.Parse(method, hook, compilation, problems) is not { } conditions)
        {
            return null;
        }

        return new HandlerSpec(
            hook.Spec.Key,
            new HandlerIdentity(
                method.ContainingAssembly.Name,
                method.ContainingType.FullMetadataName(),
                method.Name,
                string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToPlainCode())),
                attribute.Named<string>("Name") is { } name && !string.IsNullOrWhiteSpace(name) ? name : Name(method),
                PluginOf(method)),
            new HandlerPlace(
                attribute.Named("Priority", DefaultPriority),
                NameList(attribute.Named<string>("Before")),
                NameList(attribute.Named<string>("After"))),
            bound.Call,
            conditions,
            hook.Spec.IsOpen ? Thunks.For(method, hook, bound) : null);
    }

    /// <summary>The names in <c>Before</c> or <c>After</c>.</summary>
    public static EquatableArray<string> NameList(string? names) => (names ?? "")
        .Split(',')
        .Select(name => name.Trim())
        .Where(name => name.Length > 0)
        .ToEquatableArray();

    /// <summary>Where one of the names stands in such a list.</summary>
    public static TextSpan? PlaceInList(string? names, string name)
    {
        var start = 0;
        foreach (var part in (names ?? "").Split(','))
        {
            if (part.Trim() == name)
                return new TextSpan(start + part.IndexOf(name, StringComparison.Ordinal), name.Length);
            start += part.Length + 1;
        }

        return null;
    }

    /// <summary><c>Type.Method</c>.</summary>
    public static string Name(IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name}";

    private static string PluginOf(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Attribute(KnownNames.Plugin)?.Argument<string>(0) is { } id)
                return id;
        }

        return method.ContainingAssembly.Attribute(KnownNames.Plugin)?.Argument<string>(0) ?? method.ContainingAssembly.Name;
    }

    /// <summary>The hook that an attribute means, or null where there is none, or several; then the problems say why.</summary>
    public static HookSymbol? FindHook(AttributeData attribute, Compilation compilation, Problems? problems = null)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Any(argument => argument.Kind == TypedConstantKind.Error) || arguments.LastOrDefault().Value is not string name)
            return null; // not a constant, or nothing yet: the compiler says why

        var index = HookIndex.Of(compilation);
        var set = arguments.Length > 1 ? arguments[0].Value as ITypeSymbol : null;
        var hooks = index.Find(name, set);
        if (hooks.Length == 1)
            return hooks[0];

        if (problems is not null && hooks.Length > 1)
            UnknownHook.ReportSeveral(attribute, name, hooks, problems);
        else if (problems is not null && !attribute.Named("Optional", false))
            UnknownHook.ReportNone(attribute, name, set, index, problems);
        return null;
    }

    /// <summary>Whether a static method of that type could be a handler.</summary>
    public static bool CanHold(INamedTypeSymbol type, Compilation compilation) =>
        Unsuitable(type) is null && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    private static string? NotCallable(IMethodSymbol method, Compilation compilation)
    {
        if (!method.IsStatic)
            return "it is an instance method; make it static";
        if (method.MethodKind != MethodKind.Ordinary)
            return "it is no ordinary method; put the attribute on one";
        if (method.IsAbstract)
            return "it is abstract; give it a body";
        if (method.Attribute("System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute") is not null)
            return "only unmanaged code may call it; take UnmanagedCallersOnly off";
        if (Unsuitable(method.ContainingType) is { } reason)
            return reason;
        if (!compilation.IsSymbolAccessibleWithin(method, compilation.Assembly))
            return $"'{Inaccessible(method, compilation)}' is {Described(Inaccessible(method, compilation).DeclaredAccessibility)}; make it internal";
        if (method.Attribute("System.ObsoleteAttribute")?.ConstructorArguments.Any(argument => argument.Value is true) == true)
            return "it is obsolete as an error; take the attribute off, or take the handler out";
        return null;
    }

    private static string? Unsuitable(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
                return $"'{type.ToDisplay()}' is generic, and nothing fixes its type arguments; move the method to a class without type parameters";
            if (type.IsFileLocal)
                return $"'{type.Name}' is file-local, and emitted code cannot name it; make it internal";
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
                return $"'{type.ToDisplay()}' is neither a class nor a struct; move the method to one";
        }

        return null;
    }

    private static ISymbol Inaccessible(IMethodSymbol method, Compilation compilation)
    {
        ISymbol symbol = method;
        while (symbol.ContainingType is { } outer && !compilation.IsSymbolAccessibleWithin(outer, compilation.Assembly))
            symbol = outer;
        return symbol;
    }

    private static string Described(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Protected => "protected",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };

    private static bool FitsAttribute(AttributeData attribute, HookSymbol hook, Problems? problems)
    {
        var isAction = hook.Spec!.Kind == HookKind.Action;
        if (attribute.AttributeClass.Is(isAction ? KnownNames.Action : KnownNames.Filter))
            return true;
        var right = isAction ? "Action" : "Filter";
        problems?.Add(
            Rules.WrongAttribute,
            attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Rules.RightAttribute, right),
            hook.Name,
            isAction ? "an action: its handlers observe and give nothing back" : "no action: its handlers give something back",
            right);
        return false;
    }
}
