using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Reading;

/// <summary>Reads the hooks and the handlers of one file.</summary>
internal static class FileReader
{
    public static FileSpec Read(Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        var methods = TreeDeclarations.Of(tree).AttributedMethods;
        var names = AttributeNames.Of(compilation);
        var hooks = new List<HookSpec>();
        var displays = new List<HookDisplaySpec>();
        var handlers = new List<HandlerSpec>();
        var places = new List<HandlerPlaceInFile>();
        var refused = new List<RefusedHookSpec>();
        SemanticModel? model = null;
        for (var i = 0; i < methods.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var syntax = methods[i];
            if (!names.MayMean(syntax) || (model ??= compilation.GetSemanticModel(tree)).GetDeclaredSymbol(syntax, cancellation) is not IMethodSymbol method)
                continue;
            var first = handlers.Count;
            foreach (var attribute in method.GetAttributes())
            {
                // The other part of a partial method has attributes of its own.
                if (attribute.ApplicationSyntaxReference is not { } written || written.SyntaxTree != tree || !syntax.Span.Contains(written.Span))
                    continue;
                if (attribute.AttributeClass.Is(KnownNames.Hook))
                    ReadHook(method, attribute);
                else if (attribute.AttributeClass.IsHandlerAttribute() && HandlerParser.Parse(method, attribute, compilation) is { } handler)
                    handlers.Add(handler);
            }

            if (handlers.Count > first)
                places.Add(new HandlerPlaceInFile(handlers[first].Identity.Key, i));
        }

        return new FileSpec(
            new FileWiring(hooks.ToEquatableArray(), handlers.ToEquatableArray()),
            displays.ToEquatableArray(),
            places.ToEquatableArray(),
            refused.ToEquatableArray());

        void ReadHook(IMethodSymbol method, AttributeData attribute)
        {
            var found = HookParser.Parse(method, attribute, compilation);
            if (found.Refused is not null)
                refused.Add(found.Refused);
            if (found.Spec is not { } hook)
                return;
            hooks.Add(hook);
            displays.Add(HookDisplay.Of(method, attribute, hook));
        }
    }
}
