System.Console.WriteLine(Contract.GreetingHooks.Greeting("Hello", "nobody"));
