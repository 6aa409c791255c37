using System.Globalization;
using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>
/// The conditions of handlers. A path that several handlers test is read once, until a handler may have replaced
/// the value that it starts from.
/// </summary>
internal sealed partial class DispatchEmitter
{
    private readonly Dictionary<(int Parameter, string Path), SharedPath> shared = [];

    private void FindSharedPaths()
    {
        var paths = handlers
            .SelectMany(handler => handler.Conditions
                .Where(condition => !condition.IsPattern && condition.Path.Length > 0)
                .Select(condition => (condition.Parameter, condition.Path, condition.ReadType))
                .Distinct())
            .GroupBy(path => path)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);
        foreach (var (parameter, path, type) in paths)
        {
            var name = locals.New(string.Concat(path.Split('?', '.', '@').Where(part => part.Length > 0).Select((part, i) =>
                i == 0 ? char.ToLowerInvariant(part[0]) + part.Substring(1) : part)));
            var local = new SharedPath(Fit(name), locals.New($"{name}IsRead"));
            shared.Add((parameter, path), local);
            carried.Add((type, local.Name));
            carried.Add(("bool", local.IsRead));
        }

        static string Fit(string name) => Parsing.Fitting.Identifier(name);
    }

    /// <summary>Writes what happens where all conditions of a handler are met.</summary>
    /// <param name="otherwise">What happens where one is not met: nothing, but for a handler round others.</param>
    private void Conditions(int index, Entry entry, Action met, Action? otherwise = null)
    {
        // A handler that is resumed was asked before it started.
        if (entry == Entry.Resuming || handlers[index].Conditions.Count == 0)
        {
            met();
        }
        else if (entry == Entry.Starting && (otherwise is null || handlers[index].Conditions.Count == 1))
        {
            Tests(0, met);
            Otherwise();
        }
        else
        {
            var isMet = locals.New("isMet");
            writer.Line($"bool {isMet} = {(entry == Entry.Both ? $"{step} == {index}" : "false")};");
            if (entry == Entry.Both)
            {
                using (writer.Open($"if (!{isMet})"))
                    Tests(0, Meet);
                writer.Line();
            }
            else
            {
                Tests(0, Meet);
            }

            using (writer.Open($"if ({isMet})"))
                met();
            Otherwise();

            void Meet() => writer.Line($"{isMet} = true;");
        }

        void Otherwise()
        {
            if (otherwise is null)
                return;
            using (writer.Open("else"))
                otherwise();
        }

        void Tests(int i, Action innermost)
        {
            if (i == handlers[index].Conditions.Count)
            {
                innermost();
                return;
            }

            using (writer.Open($"if ({Test(handlers[index].Conditions[i])})"))
                Tests(i + 1, innermost);
        }
    }

    private string Test(ConditionSpec condition)
    {
        var root = condition.Parameter == 0 && hook.PassesValue ? value : hook.Parameters[condition.Parameter].Name;
        var read = root + condition.Path;
        if (shared.TryGetValue((condition.Parameter, condition.Path), out var local))
        {
            using (writer.Open($"if (!{local.IsRead})"))
            {
                writer.Line($"{local.Name} = {read};");
                writer.Line($"{local.IsRead} = true;");
            }

            writer.Line();
            read = local.Name;
        }

        return string.Format(CultureInfo.InvariantCulture, condition.Test, read);
    }

    private void ForgetPathsOfValue()
    {
        foreach (var path in shared.Where(path => path.Key.Parameter == 0))
            writer.Line($"{path.Value.IsRead} = false;");
    }

    private sealed record SharedPath(string Name, string IsRead);
}
