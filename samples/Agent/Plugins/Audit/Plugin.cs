using Hooks;

[assembly: HookPlugin("audit")]
