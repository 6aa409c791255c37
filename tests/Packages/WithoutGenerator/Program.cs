Hooks.HookErrors.Reported += System.Console.WriteLine;
