global using Xunit;

// A run listens to HookErrors.Reported, which is one for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
