using Hooks.Generators.Composing;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>
/// Reads one <c>[Around(typeof(Set))]</c>: a method that is generic in the arguments and the result, and so fits every
/// hook of the set, those that are added later too.
/// </summary>
internal static class SetAroundParser
{
    private const string Signature = "static {0} {1}<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, {0}> next)";
    private const string Thunk = "global::Hooks.HookCall call, TArgs args, global::System.Func<TArgs, {0}> next";

    /// <summary>The set that an attribute names without a hook; null for every other attribute.</summary>
    public static INamedTypeSymbol? SetOf(AttributeData attribute) =>
        attribute.AttributeClass.Is(KnownNames.Around) && attribute.ConstructorArguments.Length == 1
            ? attribute.ConstructorArguments[0].Value as INamedTypeSymbol
            : null;

    /// <summary>The handler, or null where it cannot be wired; then the problems say why.</summary>
    public static HandlerSpec? Parse(
        IMethodSymbol method, AttributeData attribute, INamedTypeSymbol set, Compilation compilation, Problems? problems)
    {
        if (set.HasError())
            return null; // the compiler says why
        var all = $"{set.ToDisplay()}.{HookKey.Every}";
        var hooks = HookIndex.Of(compilation).All.Where(hook => SymbolEqualityComparer.Default.Equals(hook.Set, set)).ToList();
        if (hooks.Count == 0)
        {
            problems?.Add(Rules.UnknownHook, attribute.ArgumentLocation(0), $"'{set.ToDisplay()}' declares no hooks; name a class that does");
            return null;
        }

        if ((HandlerParser.NotCallable(method, compilation) ?? (method.IsStatic ? null : "it is an instance method; make it static")) is { } reason)
        {
            problems?.Add(Rules.NotCallable, method.Locations.FirstOrDefault(), HandlerParser.Name(method), all, reason);
            return null;
        }

        if (Fit(method) is not { } call)
        {
            var wrapped = HookSignature.Unwrap(method.ReturnType).Shape is not TaskShape.None and var shape ? $"{shape}<TResult>" : "TResult";
            problems?.Add(
                Rules.DoesNotFit,
                method.Locations.FirstOrDefault(),
                HandlerParser.Name(method),
                all,
                "what runs round every hook of a set is generic in the arguments and the result",
                string.Format(null, Signature, wrapped, method.Name),
                "");
            return null;
        }

        if (method.Attribute(KnownNames.When) is { } condition)
        {
            problems?.Add(
                Rules.BadCondition,
                condition.ArgumentLocation(0),
                condition.Argument<string>(0) ?? "",
                $" on hook '{all}'",
                "the hooks of a set have different parameters; look at 'call' and 'args' in the method");
            return null;
        }

        var identity = HandlerParser.Identity(method, attribute, method.Parameters);
        ReportLeftOut(method, attribute, set, hooks, identity.Plugin, call, problems);
        return new HandlerSpec(
            KeyOf(set),
            identity,
            HandlerParser.Place(attribute),
            call,
            EquatableArray<ConditionSpec>.Empty,
            set.IsPublicEverywhere() ? ThunkOf(set, call) : null);
    }

    public static HookKey KeyOf(INamedTypeSymbol set) => new(set.ContainingAssembly.Name, set.FullMetadataName(), HookKey.Every);

    /// <summary>How a method that fits is called; null for one that does not.</summary>
    public static CallSpec? Fit(IMethodSymbol method)
    {
        if (method.TypeParameters.Length != 2 || method.Parameters.Length != 3)
            return null;
        var (args, type) = (method.TypeParameters[0], method.TypeParameters[1]);
        var (shape, result) = HookSignature.Unwrap(method.ReturnType);
        var isFitting = method.RefKind == RefKind.None
            && method.TypeParameters.All(IsUnconstrained)
            && method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
            && result is not null && HookSignature.Same(result, type)
            && method.Parameters[0].Type.Is(KnownNames.Call)
            && HookSignature.Same(method.Parameters[1].Type, args)
            && method.Parameters[2].Type is INamedTypeSymbol next && next.Is("System.Func`2")
            && HookSignature.Same(next.TypeArguments[0], args)
            && HookSignature.Same(next.TypeArguments[1], method.ReturnType);
        if (!isFitting)
            return null;
        var target = HandlerBinder.Target(method.ContainingType, method.Name);
        return new CallSpec(target, EquatableArray<ArgumentSpec>.Empty, TaskShape.None, Answer.Nothing) { IsAround = true, SetShape = shape };
    }

    private static bool IsUnconstrained(ITypeParameterSymbol type) =>
        type is { HasReferenceTypeConstraint: false, HasValueTypeConstraint: false, HasNotNullConstraint: false, HasConstructorConstraint: false }
        && type.ConstraintTypes.Length == 0;

    /// <summary>Says which hooks of the set it is not round, as far as no other method beside it is.</summary>
    private static void ReportLeftOut(
        IMethodSymbol method,
        AttributeData attribute,
        INamedTypeSymbol set,
        List<HookSymbol> hooks,
        PluginSpec plugin,
        CallSpec call,
        Problems? problems)
    {
        if (problems is null)
            return;
        var shape = call.SetShape!.Value;
        var hasOtherForm = method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(other =>
            other.Attributes(KnownNames.Around).Any(around => SymbolEqualityComparer.Default.Equals(SetOf(around), set))
            && Fit(other)?.SetShape is { } otherShape && (otherShape == TaskShape.None) != (shape == TaskShape.None));
        var sorted = hooks.Select(hook => hook.Spec).OfType<HookSpec>().OrderBy(hook => hook.Name, StringComparer.Ordinal).ToLookup(hook => SetArounds.IsOtherForm(hook, shape));
        var others = sorted[true].Select(hook => $"'{hook.Name}'").ToList();
        var why = sorted[false]
            .Where(hook => SetArounds.OddParameter(hook) is not null)
            .Select(hook => $"'{hook.Name}' takes '{SetArounds.OddParameter(hook)}', which cannot be part of a tuple")
            .Concat(sorted[false]
                .Where(hook => SetArounds.MissingPermission(plugin, hook) is not null)
                .Select(hook => $"'{hook.Name}' asks for the permission '{hook.Options.Permission}', which plugin '{plugin.Id}' does not declare"))
            .ToList();
        if (others.Count > 0 && !hasOtherForm)
        {
            why.Add($"{string.Join(", ", others)} {(others.Count == 1 ? "is" : "are")} "
                + (shape == TaskShape.None ? "async; add a method that returns 'ValueTask<TResult>'" : "sync; add a method that returns 'TResult'"));
        }

        if (why.Count > 0)
            problems.Add(Rules.NotAround, attribute.ArgumentLocation(0), HandlerParser.Name(method), set.ToDisplay(), string.Join("; ", why));
    }

    private static ThunkSpec ThunkOf(INamedTypeSymbol set, CallSpec call)
    {
        var result = call.SetShape == TaskShape.None ? "TResult" : $"global::System.Threading.Tasks.{call.SetShape}<TResult>";
        return new ThunkSpec(
            set.ToPlainCode(), call.Target, result, "<TArgs, TResult>", string.Format(null, Thunk, result), "call, args, next", "", false, EquatableArray<string>.Empty);
    }
}
