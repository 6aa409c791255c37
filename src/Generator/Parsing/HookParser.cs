using System.Reflection;
using Hooks.Generators.Diagnostics;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Parsing;

/// <summary>Reads the declaration of a hook, from source or from a reference.</summary>
internal static class HookParser
{
    public static HookSymbol Parse(IMethodSymbol method, AttributeData attribute, Compilation compilation, Problems? problems = null)
    {
        var name = attribute.Argument<string>(0) ?? method.Name;
        if (method.ContainingType.TypeKind == TypeKind.Extension)
        {
            problems?.Add(Rules.HookCannotBe, method.Locations.FirstOrDefault(), method.Name, "it is in an extension block; declare it in a partial class");
            return new HookSymbol(method, name, null, null);
        }

        var signature = HookSignature.Of(method, attribute);
        if (IsHalfTyped(method) || attribute.AttributeConstructor is null)
            return new HookSymbol(method, name, null, null); // the compiler says why

        var isOwn = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);
        var problem = isOwn ? SetProblem(method.ContainingType, compilation) ?? DeclarationProblem(method, name) : null;
        problem ??= signature.Problem ?? OptionProblem(attribute, signature) ?? HistoryProblem(method, attribute.Named("Historic", 0), signature);
        if (!isOwn && problem is null && Ambiguity.Of(method, compilation) is { } ambiguity)
            return new HookSymbol(method, name, null, null, ambiguity);
        if (problem is not null)
        {
            problems?.Add(Rules.HookCannotBe, method.Locations.FirstOrDefault(), method.Name, problem);
            return new HookSymbol(method, name, null, null) { Refused = isOwn ? RefusedHook.Of(method, problem) : null };
        }

        return new HookSymbol(method, name, Spec(method, name, attribute, signature, compilation), signature.Value);
    }

    private static bool IsHalfTyped(IMethodSymbol method) =>
        method.HasMissingName()
        || method.ReturnType.HasError()
        || method.Parameters.Any(parameter => parameter.Type.HasError() || parameter.Name.Length == 0)
        || method.Parameters.Select(parameter => parameter.Name).Distinct().Count() < method.Parameters.Length
        || Syntax(method)?.ContainsDiagnostics == true
        || (method.IsPublicEverywhere() && method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Any(IsLessAccessible));

    /// <summary>Whether a public method cannot have the type in its signature.</summary>
    private static bool IsLessAccessible(ITypeSymbol type) =>
        type.Contains(part => part is INamedTypeSymbol named && !named.IsPublicEverywhere());

    private static string? SetProblem(INamedTypeSymbol set, Compilation compilation)
    {
        if (set.TypeKind != TypeKind.Class)
            return $"'{set.ToDisplay()}' is no class; declare hooks in a partial class";
        if (compilation.GetTypeByMetadataName(KnownNames.RuntimeMarker) is null)
            return "a hook set needs the package Hooks.Runtime, for net8.0 or later; declare hooks in such a project (handlers may live here)";
        for (var type = set; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
                return $"'{type.ToDisplay()}' is generic; put the hook in a class without type parameters (the hook itself may be generic)";
            if (type.IsFileLocal)
                return $"'{type.Name}' is file-local, and emitted code cannot name it; make it internal";
            if (!type.IsPartial())
                return $"'{type.Name}' is not partial; write 'partial {Keyword(type)} {type.Name}'";
        }

        if (set.Name == KnownNames.Points || set.GetMembers(KnownNames.Points).Any(member => !member.IsEmitted()))
            return $"'{set.ToDisplay()}' has a '{KnownNames.Points}' of its own, which is the name of a generated member; rename it";
        return null;
    }

    private static string? DeclarationProblem(IMethodSymbol method, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "its name is blank; write [Hook(\"a_name\")], or [Hook] to use the method's name";
        if (!method.IsStatic)
            return "it is not static; write 'static partial'";
        if (!IsPartialDeclaration(method))
            return "it is not partial; write 'static partial' and no body, the generator writes it";
        if (HasBody(method))
            return "it has a body; take it out, the generator writes it";

        if (method.IsAsync)
            return "it is 'async', which only a body can be; return the task without it";
        if (HookSignature.Unwrap(method.ReturnType).Shape != TaskShape.None && Syntax(method)?.Modifiers.Any(SyntaxKind.UnsafeKeyword) == true)
            return "it is 'unsafe', where nothing can be awaited; take 'unsafe' off";
        if (method.IsVararg)
            return "it takes '__arglist'; give it parameters";

        if (method.Name == KnownNames.Tables)
            return $"'{KnownNames.Tables}' is the name of a generated member; rename the method";
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.IsFileLocal())
                return $"the type of parameter '{parameter.Name}' is file-local, and emitted code cannot name it; make it internal";
        }

        foreach (var other in method.ContainingType.GetMembers().OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(other, method) || other.Attribute(KnownNames.Hook) is not { } attribute)
                continue;
            var otherName = attribute.Argument<string>(0) ?? other.Name;
            if (other.Name == method.Name)
                return $"two hooks of '{method.ContainingType.Name}' are methods called '{method.Name}'; give each its own name";
            if (other.Name == NextDelegate.NameFor(method.Name) && NextDelegate.IsGeneratedFor(method))
                return $"its generated delegate would have the name of the hook '{other.Name}'; rename one of them";
            if (otherName == name || otherName == method.Name || other.Name == name)
                return $"the name '{(other.Name == name || otherName == name ? name : method.Name)}' means '{other.Name}' as well; hook and method names are unique in a set";
        }

        return null;
    }

    private static string? OptionProblem(AttributeData attribute, HookSignature signature)
    {
        var isAsync = signature.Shape != TaskShape.None;
        var isGate = signature.Kind == HookKind.Gate;
        if (attribute.Named("Parallel", false) && !(isAsync && signature.Kind is (HookKind.Action or HookKind.Collect)))
            return "Parallel = true is for async actions and collects; return a Task or take it out";
        if (attribute.Named("TimeoutMilliseconds", 0) is var timeout && timeout < 0)
            return $"TimeoutMilliseconds = {timeout} is negative; 0 waits forever";
        if (timeout > 0 && !isAsync)
            return "TimeoutMilliseconds is for async hooks; return a Task or take it out";
        if (timeout == 0 && attribute.NamedArguments.Any(argument => argument.Key == "OnTimeout"))
            return "OnTimeout says what a timeout does, and there is none; set TimeoutMilliseconds, or take it out";
        if ((TimeoutPolicy)attribute.Named("OnTimeout", 0) == TimeoutPolicy.Block && !isGate)
            return "OnTimeout = HookTimeout.Block is for gates; use Skip or Fail";
        if ((ErrorPolicy)attribute.Named("Errors", 0) == ErrorPolicy.Block && !isGate)
            return "Errors = HookErrorPolicy.Block is for gates; use Continue, Stop, Report or Propagate";
        if (attribute.NamedArguments.Any(argument => argument.Key == "Allows") && !isGate)
            return "Allows is for gates; return 'HookResult<T>' or take it out";
        if (attribute.Named<string>("Permission") is { } permission && string.IsNullOrWhiteSpace(permission))
            return "its Permission is blank; name one or take it out";
        return null;
    }

    private static string? HistoryProblem(IMethodSymbol method, int count, HookSignature signature)
    {
        if (count == 0)
            return null;
        if (count < 0)
            return $"Historic = {count} is negative; 0 keeps no events";
        if (signature.Kind != HookKind.Action || signature.Shape != TaskShape.None)
            return "Historic is for sync actions: nobody takes the answer of a handler that is added late, or awaits it; take it out";
        if (method.IsGenericMethod || !method.IsPublicEverywhere())
        {
            return $"Historic is for handlers that are added while the program runs, which a hook that is {(method.IsGenericMethod ? "generic" : "not public")} "
                + $"does not take; {(method.IsGenericMethod ? "declare it without type parameters" : "make it and its classes public")} or take Historic out";
        }

        var passed = method.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None || parameter.Type.IsRefStruct());
        return passed is null ? null
            : passed.Type.IsRefStruct() ? $"Historic keeps the events, and a '{passed.Type.ToDisplay()}' such as '{passed.Name}' cannot be kept; pass something else or take Historic out"
            : $"Historic keeps the events, and '{passed.Name}' is passed by reference; pass it by value or take Historic out";
    }

    private static HookSpec Spec(
        IMethodSymbol method, string name, AttributeData attribute, HookSignature signature, Compilation compilation)
    {
        var value = signature.Value;
        var errors = (ErrorPolicy)attribute.Named("Errors", 0);
        if (errors is < ErrorPolicy.Default or > ErrorPolicy.Block or ErrorPolicy.Default)
            errors = signature.Kind is HookKind.Action or HookKind.Collect ? ErrorPolicy.Continue : ErrorPolicy.Stop;

        return new HookSpec(
            Set(method.ContainingType),
            method.Name,
            name,
            signature.Kind,
            signature.Shape,
            Modifiers(method),
            method.ReturnType.ToCode(),
            value is null ? null : new ValueSpec(
                value.ToCode(),
                signature.Kind is HookKind.Collect ? Nullable(value) : value.ToCode(),
                value.IsRefStruct(),
                signature.Kind is HookKind.Collect && value.IsValueType && !HookSignature.IsNullable(value)),
            method.Parameters.Select(Parameter).ToEquatableArray(),
            method.IsExtensionMethod,
            signature.HasToken,
            method.TypeParameters.Select(parameter => parameter.ToCode()).ToEquatableArray(),
            TypeConstraints.Of(method),
            new HookOptionsSpec(
                errors,
                attribute.Named("Parallel", false),
                attribute.Named("TimeoutMilliseconds", 0),
                (TimeoutPolicy)attribute.Named("OnTimeout", 0),
                attribute.Named("Allows", 31),
                (Requirement)attribute.Named("Required", 0),
                attribute.Named<string>("Permission"),
                attribute.Named("Historic", 0)),
            method.IsPublicEverywhere(),
            method.ReturnType.IsPointer() || method.Parameters.Any(parameter => parameter.Type.IsPointer()),
            NextDelegate.IsGeneratedFor(method)
                && NextDelegate.Arguments(method).All(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)),
            Syntax(method) is not null && method.MethodImplementationFlags != MethodImplAttributes.IL,
            method.IsObsoleteAsError());
    }

    public static ParameterSpec Parameter(IParameterSymbol parameter) => new(
        parameter.Type.ToCode(),
        Identifier(parameter.Name),
        parameter.RefKind switch
        {
            RefKind.Ref => "ref",
            RefKind.Out => "out",
            RefKind.In => "in",
            RefKind.RefReadOnlyParameter => "ref readonly",
            _ => "",
        },
        parameter.ScopedKind != ScopedKind.None && !parameter.IsParams,
        parameter.IsParams || parameter.IsParamsCollection,
        parameter.Type.IsRefStruct());

    public static SetSpec Set(INamedTypeSymbol set)
    {
        var declarations = new List<string>();
        for (var type = set; type is not null; type = type.ContainingType)
            declarations.Insert(0, $"partial {Keyword(type)} {Identifier(type.Name)}{TypeParameters(type)}");
        return new SetSpec(
            set.ContainingAssembly.Name,
            set.FullMetadataName(),
            set.ContainingNamespace.IsGlobalNamespace
                ? ""
                : set.ContainingNamespace.ToPlainCode().Replace("global::", ""),
            declarations.ToEquatableArray(),
            set.ToPlainCode(),
            set.ToDisplay());
    }

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Identifier(parameter.Name)))}>";

    public static string Modifiers(IMethodSymbol method) =>
        Syntax(method) is { } syntax
            ? string.Join(" ", syntax.Modifiers.Select(modifier => modifier.ValueText).Where(text => text != "partial").Append("partial"))
            : "";

    public static bool HasBody(IMethodSymbol method) =>
        method.PartialDefinitionPart is not null
        || (method.PartialImplementationPart is { } body && !body.IsEmitted())
        || Syntax(method) is not { Body: null, ExpressionBody: null };

    public static bool IsPartialDeclaration(IMethodSymbol method) =>
        Syntax(method)?.Modifiers.Any(SyntaxKind.PartialKeyword) == true;

    public static MethodDeclarationSyntax? Syntax(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax;

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, _) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string Nullable(ITypeSymbol type) =>
        type.ToCode() is var code && code.EndsWith("?", StringComparison.Ordinal) ? code : code + "?";

    private static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
