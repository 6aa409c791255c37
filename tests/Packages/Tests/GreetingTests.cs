using System.Collections.Generic;
using Contract;
using Hooks;
using Xunit;

public class GreetingTests
{
    [Fact]
    public void The_plugins_and_the_tests_own_handlers_run()
    {
        GreetingHooks.Greeted(GreetingHooks.Greeting("Hello", "tests"));
        Assert.Equal(["Hello, tests!"], Heard.Texts);
    }
}

internal static class Heard
{
    internal static List<string> Texts { get; } = [];

    [Action("greeted")]
    internal static void Keep(string text) => Texts.Add(text);
}
