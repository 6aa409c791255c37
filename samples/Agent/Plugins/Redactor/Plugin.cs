using Hooks;

[assembly: HookPlugin("redactor")]
