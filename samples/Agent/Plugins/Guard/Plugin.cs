using Hooks;

[assembly: HookPlugin("guard")]
