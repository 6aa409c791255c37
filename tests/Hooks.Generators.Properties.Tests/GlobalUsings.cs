global using Hooks.Generators.Properties.Tests.Programs;
global using Hooks.Generators.Tests.Harness;
global using Xunit;
