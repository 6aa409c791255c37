global using Xunit;

// A run listens to HookErrors.Reported, which is one for the whole process.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
