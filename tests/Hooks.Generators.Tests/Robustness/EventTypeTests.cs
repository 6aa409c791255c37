namespace Hooks.Generators.Tests.Robustness;

/// <summary>Event types of every kind: what can be named in emitted code works, what cannot is said.</summary>
public class EventTypeTests
{
    [Theory]
    [InlineData("Outer.Nested e", "new()", "public class Outer { public class Nested; }")]
    [InlineData("Outer.Generic<int> e", "new()", "public class Outer { public class Generic<T>; }")]
    [InlineData("Outer<int>.Nested e", "new()", "public class Outer<T> { public class Nested; }")]
    [InlineData("Outer<int>.Nested<string?>[] e", "[]", "public class Outer<T> { public class Nested<U>; }")]
    [InlineData("Dictionary<string, List<(int, object?)[]>?>? e", "null", "")]
    [InlineData("(int A, (string? B, int[] C) D) e", "(1, (null, []))", "")]
    [InlineData("int?[]?[,]? e", "null", "")]
    [InlineData("Func<Action<int>?, Task<string?>>? e", "null", "")]
    [InlineData("@event.@class e", "new()", "namespace @event { public class @class; }")]
    [InlineData("Größe e", "new()", "public class Größe;")]
    [InlineData("Wide e", "default", "public enum Wide : long { A = long.MinValue }")]
    [InlineData("IDictionary<int, IEnumerable<Outer.I>>? e", "null", "public class Outer { public interface I; }")]
    public void Types_that_can_be_named(string parameter, string argument, string types) => Assert.Equal("called called", Snippet.Run(
        $"Site.Saved({argument});\nawait Site.SavedAsync({argument});",
        $$"""
        {{types}}
        public static partial class Site
        {
            [Hook] public static partial void Saved({{parameter}});
            [Hook] public static partial Task SavedAsync({{parameter}});
        }

        static class P
        {
            [Action("Saved"), Action("SavedAsync")] internal static void On({{parameter}}) => Log.Add("called");
        }
        """.Replace("{{types}}", types, StringComparison.Ordinal)));

    [Fact]
    public void A_private_nested_type_of_the_set_itself() => Assert.Equal("Secret", Snippet.Run("""
        Site.Fire();

        public static partial class Site
        {
            public static void Fire() => Saved(new Secret());

            private sealed class Secret;

            [Hook] private static partial void Saved(Secret secret);
        }

        static class P { [Action("Saved")] internal static void On(object secret) => Log.Add(secret.GetType().Name); }
        """));

    [Fact]
    public void An_internal_event_type_in_a_public_set_with_an_internal_hook() => Assert.Equal("Secret", Snippet.Run("""
        Site.Saved(new Secret());

        internal sealed class Secret;
        public static partial class Site { [Hook] internal static partial void Saved(Secret secret); }
        static class P { [Action("Saved")] internal static void On(Secret secret) => Log.Add(secret.GetType().Name); }
        """));

    [Fact]
    public Task A_file_local_type_cannot_be_named() => Diagnose.Library("""
        file sealed class Event;

        static partial class Site { [Hook] static partial void {|HOOK006:Saved|}(Event e); }
        """);

    [Fact]
    public async Task A_handler_that_takes_a_file_local_type_cannot_be_named()
    {
        var said = await Diagnose.Run(TestAssembly.Library("Plugin", """
            public interface IEvent;
            public static partial class Site { [Hook] public static partial void Saved<T>(T e); }

            file static class P { [Action("Saved")] internal static void On<T>(T e) { } }
            """));

        Assert.Equal("HOOK004", Assert.Single(said).Id);
    }

    [Fact]
    public void Null_and_not_null_are_one_type() => Assert.Equal("a b", Snippet.Run("""
        Site.Saved(null);

        public class Post;
        public static partial class Site { [Hook] public static partial void Saved(Post? post); }

        static class P
        {
            [Action("Saved")] internal static void A(Post? post) => Log.Add("a");
            [Action("Saved")] internal static void B(object? post) => Log.Add("b");
        }
        """));
}
