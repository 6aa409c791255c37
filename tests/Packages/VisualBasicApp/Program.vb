Module Program
    Sub Main()
        Hooks.HookComposition.Install()
        Console.WriteLine(Contract.GreetingHooks.Greeting("Hello", "Visual Basic"))
    End Sub
End Module
