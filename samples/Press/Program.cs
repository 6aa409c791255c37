using Hooks;
using Press;

// Where a progress bar fails, say, the site is made all the same.
HookErrors.Reported += failure => Console.Error.WriteLine($"press: hook '{failure.Hook}': {failure}");

var console = new PressConsole(Console.Out) { IsInteractive = !Console.IsOutputRedirected };
return PressCommand.Run(args, console, Console.Error, Directory.GetCurrentDirectory());
