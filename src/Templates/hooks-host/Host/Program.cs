using Host.Contract;

var name = args.Length > 0 ? args[0] : "world";
var greeting = AppHooks.Greeting("Hello", name);
Console.WriteLine($"{greeting}, {name}!");
AppHooks.Greeted(name);
