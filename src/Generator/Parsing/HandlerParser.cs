using System.Collections.Immutable;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Parsing;

/// <summary>Reads one <c>[Action]</c>, <c>[Filter]</c> or <c>[Around]</c> of a method and binds it to its hook.</summary>
internal static class HandlerParser
{
    private const int DefaultPriority = 10;

    /// <summary>The handler, or null where it cannot be wired; then the problems say why.</summary>
    public static HandlerSpec? Parse(IMethodSymbol method, AttributeData attribute, Compilation compilation, Problems? problems = null)
    {
        if (method.ContainingType.TypeKind == TypeKind.Extension)
        {
            problems?.Add(
                Rules.NotCallable,
                method.Locations.FirstOrDefault(),
                method.Name,
                attribute.ConstructorArguments.Select(argument => argument.Value).OfType<string>().LastOrDefault() ?? "",
                "it is in an extension block; move it out of the block");
            return null;
        }

        var isAround = attribute.AttributeClass.Is(KnownNames.Around);
        if (attribute.AttributeConstructor is null || method.HasMissingName() || method.ReturnType.HasError()
            || (method.ContainingType.IsStatic && !method.IsStatic)
            || method.Parameters.Any(parameter => parameter.Type.HasError()
                && !(isAround && problems is null && parameter.Ordinal == method.Parameters.Length - 1 && NextDelegate.IsExpected(parameter.Type))))
        {
            return null; // the compiler says why
        }

        if (SetAroundParser.SetOf(attribute) is { } set)
            return SetAroundParser.Parse(method, attribute, set, compilation, problems);

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

        var background = HandlerBinder.BackgroundOf(attribute);
        if (Receivers.Problem(method, hook, isAround, background is not null) is { } unreachable)
        {
            problems?.Add(Rules.NotCallable, method.Locations.FirstOrDefault(), Name(method), hook.Name, unreachable);
            return null;
        }

        if (background is not null && HandlerBinder.NotInBackground(hook) is { } obstacle)
        {
            problems?.Add(Rules.NotCallable, attribute.ArgumentLocation(0, "Background"), Name(method), hook.Name, obstacle);
            return null;
        }

        if (Bind(method, attribute, hook, background, compilation, problems) is not { } bound
            || ConditionParser.Parse(method, hook, compilation, problems) is not { } conditions)
        {
            return null;
        }

        var identity = Identity(method, attribute, isAround ? method.Parameters.Take(method.Parameters.Length - 1) : method.Parameters);
        if (hook.Spec.Options.Permission is { } permission && !identity.Plugin.Declares(permission))
        {
            problems?.Add(
                Rules.MissingPermission,
                attribute.ArgumentLocation(attribute.ConstructorArguments.Length - 1),
                ImmutableDictionary<string, string?>.Empty.Add(Rules.Permission, permission).Add(Rules.Plugin, identity.Plugin.Id),
                identity.Described(identity.Assembly),
                hook.Name,
                $"the plugin does not declare the permission '{permission}'; write {PluginReader.DeclarationWith(permission, method)}");
            return null;
        }

        bound = bound with { Call = Receivers.On(method, hook, identity.Name, bound.Call) };
        return new HandlerSpec(
            hook.Spec.Key,
            identity,
            Place(attribute),
            bound.Call,
            conditions,
            hook.Spec.IsOpen ? Thunks.For(method, hook, bound) : null)
        {
            IsOptional = attribute.Named("Optional", false),
            Permission = hook.Spec.Options.Permission,
        };
    }

    /// <param name="parameters">Those whose types tell overloads apart.</param>
    public static HandlerIdentity Identity(IMethodSymbol method, AttributeData attribute, IEnumerable<IParameterSymbol> parameters) => new(
        method.ContainingAssembly.Name,
        method.ContainingType.FullMetadataName(),
        method.Name,
        string.Join(", ", parameters.Select(parameter => parameter.Type.ToPlainCode())),
        attribute.Named<string>("Name") is { } name && !string.IsNullOrWhiteSpace(name) ? name : Name(method),
        PluginReader.Of(method));

    /// <summary>Where an attribute asks its handler to stand.</summary>
    public static HandlerPlace Place(AttributeData attribute) => new(
        attribute.Named("Priority", DefaultPriority),
        NameList(attribute.Named<string>("Before")),
        NameList(attribute.Named<string>("After")));

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
        Unsuitable(type) is null && Hidden(type, compilation) is null;

    /// <summary>Why the method can be no handler, whatever its modifiers say.</summary>
    public static string? Unsuitable(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary)
            return "it is no ordinary method; put the attribute on one";
        if (method is { IsAbstract: true, IsStatic: true })
            return "it is abstract; give it a body";
        if (method.Attribute("System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute") is not null)
            return "only unmanaged code may call it; take UnmanagedCallersOnly off";
        if (method.IsObsoleteAsError())
            return "it is obsolete as an error; take the attribute off, or take the handler out";
        return Unsuitable(method.ContainingType);
    }

    private static string? Unsuitable(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
                return $"'{type.ToDisplay()}' is generic, and nothing fixes its type arguments; move the method to a class without type parameters";
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
                return $"'{type.ToDisplay()}' is neither a class nor a struct; move the method to one";
        }

        return null;
    }

    /// <summary>Why emitted code cannot call a handler; null where it can.</summary>
    public static string? NotCallable(IMethodSymbol method, Compilation compilation) => Unsuitable(method) ?? Hidden(method, compilation);

    /// <summary>Why the rest of the assembly cannot name the symbol.</summary>
    private static string? Hidden(ISymbol symbol, Compilation compilation)
    {
        for (var outer = symbol as INamedTypeSymbol ?? symbol.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
                return $"'{outer.Name}' is file-local, and emitted code cannot name it; make it internal";
        }

        if (compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly))
            return null;
        while (symbol.ContainingType is { } outer && !compilation.IsSymbolAccessibleWithin(outer, compilation.Assembly))
            symbol = outer;
        return $"'{symbol}' is {Described(symbol.DeclaredAccessibility)}; make it internal";
    }

    private static string Described(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Protected => "protected",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };

    /// <summary>How the hook that the attribute means calls the method; null where it cannot, and then the problems say why.</summary>
    public static BoundHandler? Bind(
        IMethodSymbol method, AttributeData attribute, HookSymbol hook, BackgroundSpec? background, Compilation compilation, Problems? problems = null)
    {
        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            problems?.Add(Rules.AsyncVoid, method.Locations.FirstOrDefault(), Name(method), hook.Name,
                hook.Spec!.IsAsync || background is not null ? "return a Task" : $"hook '{hook.Name}' is synchronous, so do not await");
            return null;
        }

        var isAround = attribute.AttributeClass.Is(KnownNames.Around);
        var (bound, problem) = HandlerBinder.Fit(method, hook, isAround, background, compilation);
        var right = hook.Spec!.Kind == HookKind.Action ? KnownNames.Action : KnownNames.Filter;
        if (bound is not null && attribute.AttributeClass.IsFor(hook.Spec.Kind))
            return bound;
        if (problems is null)
            return null;

        var fitsOtherwise = HandlerBinder.Fit(method, hook, !isAround, null, compilation).Bound is not null;
        if (fitsOtherwise && !isAround)
            WrongAttribute($"Handler '{Name(method)}' of hook '{hook.Name}' takes what comes after it as its last parameter, to run round it", KnownNames.Around);
        else if (fitsOtherwise)
            WrongAttribute($"Handler '{Name(method)}' of hook '{hook.Name}' takes no 'next', so it runs round nothing", right);
        else if (!attribute.AttributeClass.IsFor(hook.Spec.Kind))
            WrongAttribute($"Hook '{hook.Name}' is {(right == KnownNames.Action ? "an action: its handlers observe and give nothing back" : "no action: its handlers give something back")}", right);
        else
            problems.Add(Rules.DoesNotFit, method.Locations.FirstOrDefault(), Name(method), hook.Name, problem!, Fitting.Signature(method, hook, isAround), Fitting.Answering(hook, isAround));
        return null;

        void WrongAttribute(string why, string rightName)
        {
            var name = ShortName(rightName);
            problems.Add(
                Rules.WrongAttribute,
                attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Rules.RightAttribute, name),
                why,
                name);
        }
    }

    /// <summary><c>Filter</c> for <c>Hooks.FilterAttribute</c>.</summary>
    private static string ShortName(string attribute) => attribute.Replace("Hooks.", "").Replace("Attribute", "");
}
