using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>Writes bodies for what cannot be a hook, so that the build fails with HOOK006 and nothing else.</summary>
internal static class RefusedEmitter
{
    public static string Emit(RefusedSet set)
    {
        var writer = new SourceWriter();
        EmittedFile.Head(writer, [$"{set.Set.DisplayName}: what cannot be a hook. HOOK006 says why."]);
        writer.Line("#nullable enable annotations");
        writer.Line();
        SetEmitter.InSet(writer, set.Set, set.Hooks.Any(hook => hook.NeedsUnsafe), () =>
        {
            foreach (var hook in set.Hooks)
            {
                writer.Line($"{hook.Declaration} => throw new global::System.NotSupportedException({Literals.Of("HOOK006: " + hook.Why)});");
                writer.Line();
            }
        });
        return writer.ToString();
    }
}
