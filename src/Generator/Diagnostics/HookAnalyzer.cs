using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hooks.Generators.Composing;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// Says why a hook or a handler is not wired. It reads them with the generator's own parsers, so that what the
/// generator leaves out and what is reported here are the same.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HookAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.UnknownHook, Rules.DoesNotFit, Rules.NotCallable, Rules.WrongAttribute, Rules.HookCannotBe, Rules.Circle,
        Rules.UnknownHandler, Rules.AsyncVoid, Rules.BadCondition, Rules.Requirement, Rules.StaleHandler, Rules.UnreadableExports,
        Rules.NotComposable,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Hook) is null)
                return;
            var found = new Found();
            start.RegisterSymbolAction(symbol => ReadMethod(symbol, found), SymbolKind.Method);
            start.RegisterSyntaxNodeAction(
                ReadLocalFunction,
                SyntaxKind.LocalFunctionStatement,
                SyntaxKind.ParenthesizedLambdaExpression,
                SyntaxKind.SimpleLambdaExpression);
            start.RegisterCompilationEndAction(end => ReadComposition(end, found));
        });
    }

    private static void ReadMethod(SymbolAnalysisContext context, Found found)
    {
        var method = (IMethodSymbol)context.Symbol;
        var problems = new Problems(context.ReportDiagnostic);
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.Is(KnownNames.Hook))
            {
                if (HookParser.Parse(method, attribute, context.Compilation, problems).Spec is { } hook)
                    found.Hooks.Add((hook, method));
            }
            else if (attribute.AttributeClass.IsHandlerAttribute())
            {
                if (HandlerParser.Parse(method, attribute, context.Compilation, problems) is { } handler)
                    found.Handlers.Add((handler, attribute));
            }
        }
    }

    /// <summary>The attributes may stand on them, and would do nothing.</summary>
    private static void ReadLocalFunction(SyntaxNodeAnalysisContext context)
    {
        var symbol = context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            ?? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (symbol is not IMethodSymbol method || method.GetAttributes().IsEmpty)
            return;
        var problems = new Problems(context.ReportDiagnostic);
        var name = method.Name.Length > 0 ? method.Name : "lambda";
        foreach (var attribute in method.GetAttributes())
        {
            var location = attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation();
            if (attribute.AttributeClass.Is(KnownNames.Hook))
                problems.Add(Rules.HookCannotBe, location, name, "it is a function inside another one; declare a static partial method in a partial class");
            else if (attribute.AttributeClass.IsHandlerAttribute())
                problems.Add(Rules.NotCallable, location, name, attribute.Argument<string>(attribute.ConstructorArguments.Length - 1) ?? "", "it is a function inside another one; make it a static method of a class");
        }
    }

    /// <summary>What only shows when all handlers are known: their order, their number, and what references export.</summary>
    private static void ReadComposition(CompilationAnalysisContext context, Found found)
    {
        var problems = new Problems(context.ReportDiagnostic);
        var compilation = CompilationReader.Read(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var references = CompilationReader.ReadReferences(context.Compilation, compilation.Composes, compilation.Composes ? problems : null);
        var wiring = new Wiring(compilation, [.. found.Handlers.Select(entry => entry.Handler)], references);

        var hooks = found.Hooks.Select(entry => entry.Hook)
            .Concat(references.SelectMany(reference => reference.Hooks))
            .OrderBy(hook => hook.Set.MetadataName, StringComparer.Ordinal)
            .ThenBy(hook => hook.Method, StringComparer.Ordinal);
        foreach (var hook in hooks)
        {
            var isFinal = wiring.IsFinal(hook);
            var isKnown = compilation.Composes || hook.Set.Assembly == compilation.AssemblyName;
            if (!isKnown)
                continue;
            var order = wiring.Order(hook.Key);
            ReportOrder(hook, order, isFinal, found, problems);
            if (isFinal)
                ReportRequirement(hook, [.. order.Handlers.Where(handler => !handler.IsAround)], found, problems);
        }

        if (compilation.Composes)
            ReportUnknownNames(compilation, references, found, context.Compilation, problems);
    }

    private static void ReportOrder(HookSpec hook, OrderedHandlers order, bool isFinal, Found found, Problems problems)
    {
        if (order.Circle.Length > 0)
        {
            var circle = order.Circle.Add(order.Circle[0]);
            problems.Add(
                Rules.Circle,
                order.Circle.Select(found.LocationOf).FirstOrDefault(location => location is not null),
                hook.Name,
                string.Join(" > ", circle.Select(Described)));
        }

        // What a library's handlers name may be brought by another plugin: only a final table can tell.
        foreach (var unknown in isFinal ? order.Unknown : [])
        {
            var others = order.Handlers.Where(handler => handler != unknown.Handler);
            var nearest = Nearest.To(unknown.Target, others.SelectMany(handler => new[] { handler.Name, handler.Plugin }));
            problems.Add(
                Rules.UnknownHandler,
                found.LocationOf(unknown),
                Nearest.Properties(unknown.Target, nearest),
                unknown.Target,
                $" on hook '{hook.Name}', as {Described(unknown.Handler)} asks",
                Nearest.Question(nearest));
        }
    }

    private static void ReportRequirement(HookSpec hook, ImmutableArray<HandlerSpec> handlers, Found found, Problems problems)
    {
        var isMet = hook.Options.Required switch
        {
            Requirement.AtLeastOne => handlers.Length > 0,
            Requirement.ExactlyOne => handlers.Length == 1,
            _ => true,
        };
        if (isMet)
            return;
        problems.Add(
            Rules.Requirement,
            found.LocationOf(hook),
            hook.Name,
            hook.Options.Required == Requirement.ExactlyOne ? "exactly one" : "at least one",
            handlers.Length == 0 ? "none" : $"{handlers.Length}: {string.Join(", ", handlers.Select(Described))}");
    }

    private static void ReportUnknownNames(
        CompilationSpec spec, EquatableArray<ReferenceSpec> references, Found found, Compilation compilation, Problems problems)
    {
        var handlers = references.SelectMany(reference => reference.Handlers).Concat(found.Handlers.Select(entry => entry.Handler)).ToList();
        var attributes = compilation.Assembly.Attributes(KnownNames.Remove).Concat(compilation.Assembly.Attributes(KnownNames.Reorder));
        foreach (var attribute in attributes)
        {
            if (attribute.Argument<string>(0) is not { } name || handlers.Any(handler => handler.Identity.IsCalled(name)))
                continue;
            var nearest = Nearest.To(name, handlers.Select(handler => handler.Name));
            problems.Add(
                Rules.UnknownHandler,
                attribute.ArgumentLocation(0, part: new TextSpan(0, name.Length)),
                Nearest.Properties(name, nearest),
                name,
                " in this composition",
                Nearest.Question(nearest));
        }
    }

    private static string Described(HandlerSpec handler) => $"'{handler.Name}' of plugin '{handler.Plugin}'";

    /// <summary>The hooks and handlers of the compilation, with where they stand.</summary>
    private sealed class Found
    {
        public ConcurrentBag<(HookSpec Hook, IMethodSymbol Method)> Hooks { get; } = [];

        public ConcurrentBag<(HandlerSpec Handler, AttributeData Attribute)> Handlers { get; } = [];

        public Location? LocationOf(HookSpec hook) =>
            Hooks.FirstOrDefault(entry => entry.Hook.Key == hook.Key).Method?.Locations.FirstOrDefault();

        public Location? LocationOf(HandlerSpec handler) => AttributeOf(handler)?.ApplicationSyntaxReference?.GetSyntax().GetLocation();

        /// <summary>The name in <c>Before</c> or <c>After</c>.</summary>
        public Location? LocationOf(UnknownTarget unknown)
        {
            var attribute = AttributeOf(unknown.Handler);
            foreach (var property in new[] { "Before", "After" })
            {
                if (HandlerParser.PlaceInList(attribute?.Named<string>(property), unknown.Target) is { } place)
                    return attribute!.ArgumentLocation(0, property, place);
            }

            return null;
        }

        private AttributeData? AttributeOf(HandlerSpec handler) =>
            Handlers.FirstOrDefault(entry => entry.Handler.Identity == handler.Identity && entry.Handler.Hook == handler.Hook).Attribute;
    }
}
