global using Hooks.Generators.Editor.Tests.Harness;
global using Hooks.Generators.Tests.Harness;
global using Xunit;
