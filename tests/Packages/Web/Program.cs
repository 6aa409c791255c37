using Contract;

var app = WebApplication.Create(args);
app.MapGet("/", () => GreetingHooks.Greeting("Hello", "web"));
app.Run();
