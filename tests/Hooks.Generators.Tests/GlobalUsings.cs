global using Hooks.Generators.Tests.Harness;
global using Xunit;
