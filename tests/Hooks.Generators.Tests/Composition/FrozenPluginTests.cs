namespace Hooks.Generators.Tests.Composition;

/// <summary>
/// A plugin that was built with version 0.1.0 runs in a composition of today. Its sources are pinned, and so is what the
/// generator of that version emitted for them: the files in <c>Frozen</c> are never written anew.
/// </summary>
public class FrozenPluginTests
{
    private static readonly TestAssembly s_contract = TestAssembly.Library("Contract", Pinned("Contract.cs"));

    private static readonly TestAssembly s_plugin = TestAssembly.Library("Plugin", Pinned("Plugin.cs"), s_contract)
        .File("HookExports.g.cs", Pinned("HookExports.g.cs"))
        .File("HookLocations.g.cs", Pinned("HookLocations.g.cs"))
        .Property("HooksCompose", "false")
        .WithoutGenerator();

    [Fact]
    public void Its_handlers_run_in_their_order() => Assert.Equal(
        """
        greet tea [ordered] two later
        then spin too
        [price] 40
        [check] Block too many by Handlers.Refuse
        [note] gift
        [tags] offer
        [may] False
        4
        shipped
        [pair] String same
        """,
        TestAssembly.Exe("""
            using Offers;
            using Shop;

            var order = new Order { Article = "tea", Count = 2 };
            ShopHooks.Ordered(order);
            await HookBackground.DrainAsync();
            Log.Add("\nthen");
            using (HookListeners.Attach(Toys.Spinner()))
                Log.Add(ShopHooks.Points.Ordered.Handlers.Any(handler => handler.Name == "Game.Spin") ? "spin too" : "no spin");
            Log.Add("\n");
            Log.Add(ShopHooks.Price(46, order));
            Log.Add("\n");
            var check = ShopHooks.Check(new Order { Count = 10 });
            Log.Add($"{check.Outcome} {check.Reason} by {check.DecidedBy}\n");
            Log.Add(ShopHooks.Note(order)!);
            Log.Add("\n");
            Log.Add(string.Join(",", ShopHooks.Tags(order)));
            Log.Add("\n");
            Log.Add(ShopHooks.May(order));
            Log.Add("\n");
            var size = 2;
            ShopHooks.Scale(ref size);
            Log.Add($"{size}\n");
            await ShopHooks.Shipped(order, default);
            Log.Add("\n");
            Log.Add(ShopHooks.Pair("same"));
            """, s_contract, s_plugin).Run().Replace(" \n", "\n", StringComparison.Ordinal).Replace("\n ", "\n", StringComparison.Ordinal));

    [Fact]
    public void The_catalog_shows_where_they_stand() => Assert.Equal("Plugin.cs:11 offers 1.2.0", TestAssembly.Exe("""
        var handler = HookCatalog.Hooks.Single(hook => hook.Name == "ordered").Handlers.Single(handler => handler.Name == "Handlers.Greet");
        Log.Add($"{handler.File}:{handler.Line} {handler.Plugin} {handler.PluginVersion}");
        """, s_contract, s_plugin).Run());

    private static string Pinned(string file) => File.ReadAllText(Path.Combine(Project.Folder, "Composition", "Frozen", file));
}
