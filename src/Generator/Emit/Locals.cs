using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>Names for the locals of one emitted method that none of the hook's own names takes.</summary>
internal sealed class Locals
{
    private readonly HashSet<string> taken;

    public Locals(HookSpec hook) => taken = [.. hook.Parameters.Select(parameter => parameter.Name.TrimStart('@')), .. hook.TypeParameters];

    public string New(string name)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
            free = $"{name}{i}";
        return free;
    }
}
