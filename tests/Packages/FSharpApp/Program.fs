Hooks.HookComposition.Install()
printfn "%s" (Contract.GreetingHooks.Greeting("Hello", "F#"))
