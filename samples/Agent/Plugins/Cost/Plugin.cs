using Hooks;

[assembly: HookPlugin("cost")]
