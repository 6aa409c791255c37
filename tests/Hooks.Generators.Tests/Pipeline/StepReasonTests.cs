using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Pipeline;

/// <summary>What runs again after an edit: by the reason of every named step.</summary>
public class StepReasonTests
{
    [Fact]
    public void Every_step_has_a_name_that_is_tracked() =>
        Assert.Equal(
            GeneratorUnderTest.StepNames.Order(StringComparer.Ordinal),
            new Edits().Reasons.Keys.Order(StringComparer.Ordinal));

    public static TheoryData<string, string, string> Harmless => new()
    {
        { "Plain.cs", "return 1;", "return 2;" },
        { "Plain.cs", "static int M()", "/* a comment */ static int N()" },
        { "Plain.cs", "static int M() { return 1; }", "" },
        { "Handlers.cs", "(int x) { }", "(int x) { Log.Add(x); }" },
        { "Handlers.cs", "static class P", "/* a comment */ static class P" },
        { "Handlers.cs", "internal static void On", "internal   static void On" },
        { "Sets.cs", "public static partial class Other {", "\n\npublic static partial class Other {\n" },
        { "Sets.cs", "[Hook] public static partial void Saved", "// Said.\n[Hook] public static partial void Saved" },
    };

    /// <summary>Edits that leave every declaration as it is.</summary>
    public static TheoryData<string, string, string> InBodies => new()
    {
        { "Plain.cs", "return 1;", "return 2;" },
        { "Plain.cs", "return 1;", "return 1; /* why */" },
        { "Handlers.cs", "(int x) { }", "(int x) { Log.Add(x); }" },
        { "Handlers.cs", "=> value;", "=> value.Trim();" },
        { "Handlers.cs", "static class P", "// a comment\n    static class P" },
        { "Program.cs", "A.Other.Else();", "A.Other.Else(); A.Other.Else();" },
    };

    public static TheoryData<string, string, string, string> Shown => new()
    {
        { "Handlers.cs", "static class P", "// a comment\n\nstatic class P", "Lines, Locations, RegisteredSets, ExportedPlaces" },
        { "Sets.cs", "[Hook] public static partial void Saved", "/// <summary>Said.</summary>\n[Hook] public static partial void Saved", "Trees, Files, Displays, Lines, Registration, RegisteredSets" },
    };

    /// <summary>Where a handler stands, and what a hook is for, is in the catalog and nowhere else.</summary>
    [Theory]
    [MemberData(nameof(Shown))]
    public void An_edit_of_what_only_a_catalog_shows_writes_nothing_else(string file, string before, string after, string steps)
    {
        var edits = new Edits();
        var written = edits.Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

        edits.Replace(file, before, after);

        foreach (var (name, reasons) in edits.Reasons)
        {
            if (steps.Split(", ").Contains(name))
                Assert.Contains(IncrementalStepRunReason.Modified, reasons);
            else
                Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name} is {reason}"));
        }

        var changed = edits.Result.GeneratedSources
            .Where(source => written[source.HintName] != source.SourceText.ToString())
            .Select(source => source.HintName);
        Assert.All(changed, name => Assert.True(name == "HookLocations.g.cs" || name.EndsWith(".Registration.g.cs", StringComparison.Ordinal), name));
        Assert.Contains(changed, name => name.EndsWith(".Registration.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void An_edit_that_changes_no_hook_and_no_handler_produces_nothing_again(string file, string before, string after)
    {
        var edits = new Edits();
        var text = edits.Text;

        edits.Replace(file, before, after);

        foreach (var (step, reasons) in edits.Reasons.Where(step => step.Key is not ("Shared" or "Trees" or "Thunks" or "Lines"))) // what is read
            Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}"));
        Assert.All(edits.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(text, edits.Text);
    }

    [Theory]
    [MemberData(nameof(InBodies))]
    public void An_edit_in_a_body_binds_nothing(string file, string before, string after)
    {
        var edits = new Edits().Replace(file, before, after);

        foreach (var step in new[] { "Shared", "Trees", "Files", "Assembly", "References", "Tables" })
            Assert.All(edits.Reasons[step], reason => Assert.True(reason is IncrementalStepRunReason.Cached || (reason is IncrementalStepRunReason.Unchanged && step is "Shared" or "Trees"), $"{step} is {reason}"));
    }

    [Fact]
    public void An_edit_of_a_handlers_attribute_binds_its_own_file()
    {
        var edits = new Edits().Replace("Handlers.cs", "[Action(\"Saved\")]", "[Action(\"Saved\", Priority = 3)]");

        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(edits.Reasons["Shared"]));
        Assert.Single(edits.Reasons["Files"], IncrementalStepRunReason.Modified);
        Assert.All(edits.Reasons["Files"].Where(reason => reason is not IncrementalStepRunReason.Modified), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(edits.Reasons["References"], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_file_without_hooks_produces_nothing_again()
    {
        var edits = new Edits().Add("New.cs", "class New { void M() { } }");

        Assert.All(edits.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.DoesNotContain(edits.Reasons["Wirings"], reason => reason is IncrementalStepRunReason.Modified);
        Assert.All(edits.Reasons["Tables"], reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    [Theory]
    [InlineData("[Action(\"Saved\")]", "[Action(\"Saved\", Priority = 3)]")]
    [InlineData("[Action(\"Saved\")]", "[Action(\"Saved\", Name = \"new\")]")]
    [InlineData("[Around(\"Title\")]", "[Around(\"Title\", Before = \"P.Title\")]")]
    [InlineData("When(\"value\", \"x\")", "When(\"value\", \"y\")")]
    public void An_edit_of_a_handlers_attribute_writes_its_own_set(string before, string after)
    {
        var edits = new Edits().Replace("Handlers.cs", before, after);

        Assert.Contains(IncrementalStepRunReason.Modified, edits.Reasons["Wirings"]);
        Assert.Contains(IncrementalStepRunReason.Modified, edits.Reasons["Tables"]);
        Assert.Contains(IncrementalStepRunReason.Modified, edits.Reasons["Sets"]);
        foreach (var other in edits.Reasons.Keys.Except(["Trees", "Files", "Wirings", "Tables", "Sets", "Exports", "Registration", "RegisteredSets"]))
            Assert.All(edits.Reasons[other], reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{other} is {reason}"));

        // The set that the handler has nothing to do with is not written again.
        Assert.Contains(edits.OutputReasons, r => r is IncrementalStepRunReason.Cached);
        Assert.Contains(edits.Reasons["Sets"], r => r is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_build_property_changes_the_tables_and_nothing_that_was_read()
    {
        var edits = new Edits();
        var text = edits.Text;

        edits.Property("HooksInstrumentation", "metrics");

        Assert.Contains("HookMetrics", edits.Text, StringComparison.Ordinal);
        foreach (var step in new[] { "Assembly", "Tables", "Composition", "ComposedSets" })
            Assert.All(edits.Reasons[step], reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.All(edits.Reasons["Sets"], reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        foreach (var step in edits.Reasons.Keys.Except(["Shared", "Trees", "Thunks", "Assembly", "Tables", "Composition", "ComposedSets", "Sets"]))
            Assert.All(edits.Reasons[step], reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}"));

        edits.Property("HooksInstrumentation", "Metrics");
        Assert.All(edits.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        edits.Property("HooksInstrumentation", "none");
        Assert.Equal(text, edits.Text);
    }

    [Fact]
    public void A_hook_in_another_file_is_added_and_nothing_else()
    {
        var edits = new Edits();
        var before = edits.Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

        edits.Add("New.cs", "public static partial class New { [Hook] public static partial void Fresh(); }");

        Assert.Contains(IncrementalStepRunReason.New, edits.Reasons["Wirings"]);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, edits.Reasons["Wirings"]);
        var after = edits.Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        Assert.All(
            before.Where(s => s.Key.EndsWith(".Hooks.g.cs", StringComparison.Ordinal)),
            source => Assert.Equal(source.Value, after[source.Key]));
        Assert.Contains("New.Hooks.g.cs", after.Keys);
    }

    [Fact]
    public void A_new_hook_may_be_what_a_handler_elsewhere_waited_for()
    {
        // The handler's file is not edited, and still its binding changes.
        var edits = new Edits().Add("Waiting.cs", "static class W { [Action(\"Fresh\", Optional = true)] internal static void On() { } }");
        Assert.DoesNotContain("global::W.On", edits.Text, StringComparison.Ordinal);

        edits.Add("New.cs", "public static partial class New { [Hook] public static partial void Fresh(); }");
        Assert.Contains("global::W.On", edits.Text, StringComparison.Ordinal);

        edits.Remove("New.cs");
        Assert.DoesNotContain("global::W.On", edits.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_signature_reaches_handlers_in_other_files()
    {
        var edits = new Edits().Replace("Sets.cs", "Saved(int x)", "Saved(string x)");

        Assert.DoesNotContain("global::P.On(", edits.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_event_type_reaches_the_tables()
    {
        var edits = new Edits()
            .Add("Event.cs", "public class Event { public string? Name; }")
            .Add("New.cs", "public static partial class New { [Hook] public static partial void Fresh(Event e); }")
            .Add("On.cs", "static class N { [Action(\"Fresh\"), When(\"Name\", \"x\")] internal static void On() { } }");
        Assert.Contains("global::N.On()", edits.Text, StringComparison.Ordinal);

        edits.Replace("Event.cs", "Name", "Title");
        Assert.DoesNotContain("global::N.On()", edits.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Undoing_an_edit_gives_the_same_text_as_before()
    {
        var edits = new Edits();
        var text = edits.Text;

        edits.Replace("Handlers.cs", "\"Saved\"", "\"Saved\", Priority = 1");
        Assert.NotEqual(text, edits.Text);
        edits.Replace("Handlers.cs", "\"Saved\", Priority = 1", "\"Saved\"");

        Assert.Equal(text, edits.Text);
    }

    [Fact]
    public void An_incremental_run_gives_what_a_fresh_one_gives()
    {
        var edits = new Edits();
        edits.Replace("Handlers.cs", "\"Saved\"", "\"Saved\", Priority = 1");
        edits.Replace("Sets.cs", "void Else()", "void Else(int x)");
        edits.Add("New.cs", "public static partial class New { [Hook] public static partial void Fresh(); }");

        Assert.Equal(edits.Fresh(), edits.Text);
    }
}
