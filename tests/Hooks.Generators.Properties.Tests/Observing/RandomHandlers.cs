using FsCheck;
using FsCheck.Fluent;

namespace Hooks.Generators.Properties.Tests.Observing;

/// <summary>Makes handlers, and smaller ones of those that fail.</summary>
internal static class RandomHandlers
{
    private const int MostLines = 9;

    private static readonly Gen<string> Variable = Gen.Elements("a", "b", "c", "s_one", "s_two");

    private static readonly Gen<string> Name = Gen.Frequency((2, Gen.Elements("first", "second")), (3, Variable));

    /// <summary>Handlers that are compiled together.</summary>
    public static Arbitrary<HandlerBatch> Batches(int size)
    {
        var exact = Handler(isExact: true);
        var any = Handler(isExact: false);
        return Arb.From(Gen.OneOf(exact, any).ArrayOf(size).Select(handlers => new HandlerBatch(handlers)), Smaller);
    }

    private static Gen<RandomHandler> Handler(bool isExact) =>
        Many(Statement(isExact, depth: isExact ? 0 : 2), 2, MostLines).Select(body => new RandomHandler(isExact, body));

    /// <summary>An expression of type <c>Node</c>.</summary>
    private static Gen<string> Node(bool isExact, int depth)
    {
        if (depth == 0)
            return Name;
        var inner = Node(isExact, depth - 1);
        var exact = Gen.Frequency(
            (8, Name),
            (4, Of(inner, x => $"{x}.Next")),
            (3, Of(inner, x => $"{x}.Other")),
            (2, Gen.Constant("new Node()")),
            (2, Of(inner, x => $"new Node {{ Next = {x} }}")),
            (1, Of(inner, x => $"Same({x})")),
            (1, Of(inner, inner, (x, y) => $"First({x}, {y})")),
            (1, Of(inner, inner, (x, y) => $"({x}, {y}).Item2")),
            (1, Of(inner, inner, (x, y) => $"new Pair({x}, {y}).Left")),
            (1, Of(inner, x => $"{x}.Copy()")),
            (1, Of(inner, x => $"((object){x} as Node)")),
            (1, Of(inner, x => $"(new Labelled({x}, 1) with {{ Label = 2 }}).Node")),
            (1, Of(inner, x => $"new Cell {{ Node = {x} }}.Node")),
            (1, Of(inner, x => $"Task.FromResult({x}).Result")),
            (1, Of(inner, x => $"Later({x}).Result")),
            (1, Of(inner, x => $"Each({x}).First()")),
            (1, Of(inner, x => $"new List<Node> {{ {x} }}.Select(each => each.Next).Last()")),
            (1, Of(inner, x => $"new Dictionary<int, Node> {{ [1] = {x} }}[1]")),
            (1, Of(inner, x => $"OfLocal({x})")));
        return isExact ? exact : Gen.Frequency(
            (6, exact),
            (1, Of(inner, inner, (x, y) => $"(Flip() ? {x} : {y})")),
            (1, Of(inner, inner, (x, y) => $"Pick({x}, {y})")),
            (1, Of(inner, inner, (x, y) => $"new[] {{ {x}, {y} }}[0]")),
            (1, Of(inner, x => $"PartOf({x})")),
            (1, Of(inner, inner, (x, y) => $"({x} ?? {y})")),
            (1, Of(inner, x => $"{x}.Items[0]")),
            (1, Gen.Constant("list[0]")),
            (1, Of(inner, x => $"{x}.Items.First(item => item.Value >= 0)")),
            (1, Of(inner, inner, (x, y) => $"(Flip() switch {{ true => {x}, false => {y} }})")));
    }

    /// <summary>A statement that changes, stores or passes on what an expression gives.</summary>
    private static Gen<string> Simple(bool isExact)
    {
        var node = Node(isExact, 2);
        var exact = Gen.Frequency(
            (8, Of(Variable, node, (v, x) => $"{v} = {x};")),
            (1, Of(node, x => $"first = {x};")),
            (2, Of(Variable, Variable, node, node, (v, w, x, y) => $"({v}, {w}) = ({x}, {y});")),
            (3, Of(node, x => $"{x}.Value = 1;")),
            (1, Of(node, x => $"{x}.Value++;")),
            (1, Of(node, x => $"{x}.Text += \"x\";")),
            (1, Of(node, x => $"{x}.Rename(\"x\");")),
            (3, Of(node, node, (x, y) => $"{x}.Next = {y};")),
            (1, Of(node, node, (x, y) => $"{x}.Other = {y};")),
            (1, Of(node, node, (x, y) => $"{x}.Items.Add({y});")),
            (1, Of(node, x => $"{x}.Items.Clear();")),
            (2, Of(node, x => $"Touch({x});")),
            (1, Of(node, x => $"TouchNext({x});")),
            (1, Of(node, x => $"Link(first, {x});")),
            (1, Of(node, x => $"Link({x}, second);")),
            (1, Of(node, x => $"Keep({x});")),
            (1, Gen.Constant("TouchKept();")),
            (1, Of(Name, Variable, (v, w) => $"Swap(ref {v}, ref {w});")),
            (1, Of(Variable, node, (v, x) => $"Take(out {v}, {x});")),
            (1, Of(Variable, node, (v, x) => $"{{ ref var place = ref {v}; place = {x}; }}")),
            (1, Of(Variable, node, (v, x) => $"Same(ref {v}) = {x};")),
            (1, Of(node, x => $"using (new Closing({x})) {{ }}")),
            (1, Of(node, x => $"foreach (var each in new[] {{ {x} }}) each.Value = 7;")),
            (1, Of(node, x => $"{{ if ({x} is {{ Other: {{ }} other }}) other.Text = \"y\"; }}")),
            (1, Of(Variable, node, (v, x) => $"({v}, var _) = new Labelled({x}, 3);")),
            (2, Gen.Constant("act();")));
        return isExact ? exact : Gen.Frequency(
            (12, exact),
            (1, Of(node, x => $"list.Add({x});")),
            (1, Of(node, node, (x, y) => $"{x}.Items[0] = {y};")),
            (1, Of(node, x => $"list = {x}.Items;")),
            (1, Gen.Constant("list = [.. list];")),
            (1, Gen.Constant("list.Clear();")),
            (2, Gen.Constant("Fail();")));
    }

    private static Gen<Statement> Statement(bool isExact, int depth)
    {
        var simple = Simple(isExact);
        var line = Gen.Frequency(
            (8, simple),
            (1, Of(Node(isExact, 1), x => $"With({x}, node => {{ /*#*/ node.Value = 2; }});")),
            (isExact ? 0 : 1, Of(simple.Where(x => x != "act();"), x => $"act = () => {{ /*#*/ {x} }};")), // one that nobody runs may be reported
            (isExact ? 0 : 1, Of(Node(isExact, 1), simple, (x, y) => $"With({x}, node => {{ /*#*/ {y} }});"))) // may run or not
            .Select(text => (Statement)new Statement.Line(text));
        if (depth == 0)
            return line;
        var body = Many(Statement(isExact, depth - 1), 1, 3);
        var end = Many(Simple(isExact: true).Select(text => (Statement)new Statement.Line(text)), 1, 3); // nothing that fails: that is not followed out of a finally
        return Gen.Frequency(
            (12, line),
            (2, from yes in body from no in body select Blocks(("if (Flip())", yes), ("else", no))),
            (1, from turn in body select Blocks(("while (Flip())", turn))),
            (1, from each in body from x in Node(isExact, 1) select Blocks(($"foreach (var item{depth} in {x}.Items)", [new Statement.Line($"item{depth}.Value = 3;"), .. each]))),
            (1, from attempt in body from caught in body select Blocks(("try", [.. attempt, new Statement.Line("Fail();")]), ("catch (Failure)", caught))),
            (1, from attempt in body from last in end select Blocks(("try", attempt), ("finally", last))),
            (1, from attempt in body from caught in body from last in end select Blocks(("try", [new Statement.Line("Fail();"), .. attempt]), ("catch (Failure)", caught), ("finally", last))));
    }

    private static Statement Blocks(params (string Head, IReadOnlyList<Statement> Body)[] parts) => new Statement.Blocks(parts);

    private static Gen<string> Of(Gen<string> x, Func<string, string> text) => x.Select(text);

    private static Gen<string> Of(Gen<string> x, Gen<string> y, Func<string, string, string> text) => from a in x from b in y select text(a, b);

    private static Gen<string> Of(Gen<string> x, Gen<string> y, Gen<string> z, Gen<string> u, Func<string, string, string, string, string> text) =>
        from a in x from b in y from c in z from d in u select text(a, b, c, d);

    private static Gen<IReadOnlyList<T>> Many<T>(Gen<T> items, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => items.ListOf(count)).Select(IReadOnlyList<T> (all) => [.. all]);

    /// <summary>One handler alone, then less of it.</summary>
    private static IEnumerable<HandlerBatch> Smaller(HandlerBatch batch) => batch.Handlers is [var only]
        ? Smaller(only.Body).Select(body => new HandlerBatch([only with { Body = body }]))
        : batch.Handlers.Chunk((batch.Handlers.Count + 1) / 2).Select(handlers => new HandlerBatch(handlers));

    private static IEnumerable<IReadOnlyList<Statement>> Smaller(IReadOnlyList<Statement> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            IReadOnlyList<Statement> before = [.. body.Take(i)], after = [.. body.Skip(i + 1)];
            yield return [.. before, .. after];
            if (body[i] is not Statement.Blocks { Parts: var parts })
                continue;
            foreach (var part in parts.Where(part => !part.Head.Contains("foreach"))) // the body of a loop needs its variable
                yield return [.. before, .. part.Body, .. after];
            for (var p = 0; p < parts.Count; p++)
            {
                foreach (var less in Smaller(parts[p].Body))
                    yield return [.. before, new Statement.Blocks([.. parts.Take(p), (parts[p].Head, less), .. parts.Skip(p + 1)]), .. after];
            }
        }
    }
}
