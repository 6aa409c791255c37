using Hooks;

[assembly: HookPlugin("context")]
