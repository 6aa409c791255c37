namespace Hooks.Generators.Tests.Composition;

/// <summary>Assemblies that most tests of compositions are made of.</summary>
internal static class Parts
{
    /// <summary>The hook set <c>Site</c> with the action <c>Saved</c>, and a method that fires it.</summary>
    public static TestAssembly Contract(string more = "") => TestAssembly.Library("Contract", """
        public static partial class Site
        {
            [Hook] public static partial void Saved();
        }

        public static class Host
        {
            public static void Fire() => Site.Saved();
        }

        """ + more);

    /// <summary>An assembly with one handler, which logs the assembly's name.</summary>
    public static TestAssembly Plugin(string name, params TestAssembly[] references) =>
        TestAssembly.Library(name, $"internal static class Plugin {{ {Handler(name)} }}", references);

    public static string Handler(string logged, string options = "") =>
        $"[Action(\"Saved\"{options})] internal static void On() => Log.Add(\"{logged}\");";
}
