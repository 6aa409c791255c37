using System.Collections.Immutable;
using Hooks.Generators.Composing;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// Says what only shows when all handlers are known: their order, their number, what references export, and what a
/// composition does with them.
/// </summary>
internal sealed class CompositionReport
{
    private readonly Compilation compilation;
    private readonly BuildProperties properties;
    private readonly CompilationSpec spec;
    private readonly EquatableArray<ReferenceSpec> references;
    private readonly ImmutableArray<HandlerSpec> exported;
    private readonly Wiring wiring;
    private readonly FoundInSource found;
    private readonly Problems problems;

    private CompositionReport(CompilationAnalysisContext context, FoundInSource found)
    {
        this.found = found;
        compilation = context.Compilation;
        problems = new Problems(context.ReportDiagnostic);
        properties = CompilationReader.Properties(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        spec = CompilationReader.Read(compilation, properties);
        references = ReferenceReader.Read(compilation, spec.Composes ? problems : null);
        exported = spec.Composes ? ReferenceReader.ReadHandlers(compilation, problems) : [];
        wiring = new Wiring(spec, [.. found.Handlers.Select(entry => entry.Handler)], references, exported);
    }

    public static void Of(CompilationAnalysisContext context, FoundInSource found) => new CompositionReport(context, found).Report();

    private void Report()
    {
        var hooks = Hooks
            .Where(hook => spec.Composes || IsOwn(hook.Set.Assembly))
            .OrderBy(hook => hook.Set.MetadataName, StringComparer.Ordinal)
            .ThenBy(hook => hook.Method, StringComparer.Ordinal);
        var final = new List<OrderedHandlers>();
        foreach (var hook in hooks)
        {
            var order = wiring.Order(hook);
            ReportCircle(hook, order);

            // What a library's handlers name may be brought by another plugin: only a final table can tell.
            if (!wiring.IsFinal(hook))
                continue;
            final.Add(order);
            foreach (var unknown in order.Unknown.Where(unknown => !unknown.Handler.IsOfSet))
                ReportUnknown(unknown, $"hook '{hook.Name}'", order.Handlers);
            ReportRequirement(hook, [.. order.Handlers.Where(handler => !handler.IsAround && !handler.IsListener)]);
        }

        ReportUnknownInSets(final);
        if (spec.Composes)
            ReportAttributes();
        else
            ReportIdleAttributes();
        ReportProperties();
    }

    private void ReportProperties()
    {
        if (properties.Compose is { } compose && !bool.TryParse(compose, out _))
            problems.Add(Rules.BadBuildProperty, null, KnownNames.ComposeProperty, compose, "true or false");
        if (properties.Instrumentation is { } instrumentation && CompilationReader.InstrumentationOf(instrumentation) is null)
            problems.Add(Rules.BadBuildProperty, null, KnownNames.InstrumentationProperty, instrumentation, "none, metrics or trace");
        if (properties.RuntimeRegistration is { } registration && !bool.TryParse(registration, out _))
            problems.Add(Rules.BadBuildProperty, null, KnownNames.RuntimeRegistrationProperty, registration, "true or false");
    }

    private void ReportCircle(HookSpec hook, OrderedHandlers order)
    {
        if (order.Circle.IsEmpty)
            return;
        problems.Add(
            Rules.Circle,
            order.Circle.Select(found.LocationOf).FirstOrDefault(location => location is not null),
            hook.Name,
            string.Join(" > ", order.Circle.Add(order.Circle[0]).Select(Described)));
    }

    /// <summary>A handler round every hook of a set may name one that is on some of them only.</summary>
    private void ReportUnknownInSets(List<OrderedHandlers> final)
    {
        var wishes = final
            .SelectMany(order => order.Unknown.Where(unknown => unknown.Handler.IsOfSet))
            .GroupBy(unknown => (unknown.Handler.Identity, Set: unknown.Handler.Hook.EveryOfSet, unknown.Target));
        foreach (var wish in wishes)
        {
            var orders = final.Where(order => order.Handlers.Any(handler =>
                handler.IsOfSet && handler.Identity == wish.Key.Identity && handler.Hook.EveryOfSet == wish.Key.Set)).ToList();
            if (wish.Count() == orders.Count)
                ReportUnknown(wish.First(), $"any hook of '{wish.Key.Set.Set}'", orders.SelectMany(order => order.Handlers));
        }
    }

    private void ReportUnknown(UnknownTarget unknown, string where, IEnumerable<HandlerSpec> handlers)
    {
        var others = handlers.Where(handler => handler.Identity != unknown.Handler.Identity);
        ReportUnknown(
            found.LocationOf(unknown),
            unknown.Target,
            unknown.Handler.Identity.IsCalled(unknown.Target) ? "other handler" : "handler and no plugin",
            $" on {where}, as {Described(unknown.Handler)} asks",
            others.SelectMany(handler => new[] { handler.Name, handler.Plugin }).Distinct());
    }

    private void ReportRequirement(HookSpec hook, ImmutableArray<HandlerSpec> handlers)
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
            IsOwn(hook.Set.Assembly) ? $"'{hook.Name}'" : $"'{hook.Name}' of assembly '{hook.Set.Assembly}'",
            hook.Options.Required == Requirement.ExactlyOne ? "exactly one" : "at least one",
            handlers.Length == 0 ? "none" : $"{handlers.Length}: {string.Join(", ", handlers.Select(Described))}");
    }

    /// <summary>What the composition's own attributes take out, move or deny.</summary>
    private void ReportAttributes()
    {
        var handlers = exported.Concat(found.Handlers.Select(entry => entry.Handler)).ToList();
        foreach (var attribute in compilation.Assembly.Attributes(KnownNames.Remove).Concat(compilation.Assembly.Attributes(KnownNames.Reorder)))
        {
            if (attribute.Argument<string>(0) is { } name && !handlers.Any(handler => handler.Identity.IsCalled(name)))
                ReportUnknown(Name(attribute, name), name, "handler", " in this composition", handlers.Select(handler => handler.Name));
        }

        var plugins = handlers.Select(handler => handler.Plugin).ToList();
        var permissions = Hooks.Select(hook => hook.Options.Permission).OfType<string>().Concat(handlers.SelectMany(handler => handler.Identity.Plugin.Permissions)).ToList();
        foreach (var attribute in compilation.Assembly.Attributes(KnownNames.Deny))
        {
            if (attribute.Argument<string>(0) is not { } plugin || attribute.Argument<string>(1) is not { } permission)
                continue;
            if (!plugins.Contains(plugin))
                ReportUnknown(Name(attribute, plugin), plugin, "plugin", " in this composition", plugins);
            if (!permissions.Contains(permission))
                ReportUnknown(Name(attribute, permission, 1), permission, "permission", " that a hook of this composition asks for", permissions);
            foreach (var handler in wiring.Denied.Where(handler => handler.Plugin == plugin && handler.Permission == permission))
            {
                problems.Add(
                    Rules.MissingPermission,
                    found.NameOf(handler) ?? attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(),
                    Described(handler),
                    HookOf(handler),
                    $"this composition denies the plugin the permission '{permission}'; take the handler out with [assembly: RemoveHookHandler(\"{handler.Name}\")]");
            }
        }

    }

    /// <summary>The same attributes where they change nothing.</summary>
    private void ReportIdleAttributes()
    {
        const string where = " that could be changed here: only a composition removes and reorders handlers and denies permissions; move the attribute to the application, or say [assembly: ComposeHooks]";
        foreach (var (kind, what) in new[] { (KnownNames.Remove, "handler"), (KnownNames.Reorder, "handler"), (KnownNames.Deny, "plugin") })
        {
            foreach (var attribute in compilation.Assembly.Attributes(kind))
            {
                if (attribute.Argument<string>(0) is { } name)
                    ReportUnknown(Name(attribute, name), name, what, where, []);
            }
        }
    }

    private static Location? Name(AttributeData attribute, string name, int argument = 0) =>
        attribute.ArgumentLocation(argument, part: new TextSpan(0, name.Length));

    private void ReportUnknown(Location? location, string name, string what, string where, IEnumerable<string> names)
    {
        var nearest = Nearest.To(name, names);
        problems.Add(Rules.UnknownHandler, location, Nearest.Properties(name, nearest), name, what, where, Nearest.Question(nearest));
    }

    private IEnumerable<HookSpec> Hooks => found.Hooks.Select(entry => entry.Hook).Concat(references.SelectMany(reference => reference.Hooks));

    private string HookOf(HandlerSpec handler) => Hooks.First(hook => hook.Key == handler.Hook).Name;

    private string Described(HandlerSpec handler) => handler.Identity.Described(spec.AssemblyName);

    private bool IsOwn(string assembly) => assembly == spec.AssemblyName;
}
