[assembly: Hooks.ComposeHooks]
