using Hooks;

// The host composes: it alone knows all plugins, so it says how they stand to each other where they cannot.

// What is counted is what is really sent: after the guard and the redactor.
[assembly: ReorderHookHandler("CostMeter.CountInput", Priority = 100)]
