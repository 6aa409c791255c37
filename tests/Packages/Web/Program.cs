using Contract;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddHooks();
builder.Services.AddHealthChecks().AddHooks();
var app = builder.Build();
app.MapGet("/", () => GreetingHooks.Greeting("Hello", "web"));
app.MapHealthChecks("/health");
app.MapHooks().AllowAnonymous();
app.Run();
