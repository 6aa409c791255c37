using System.Text;
using Agent.Host;

Console.OutputEncoding = Encoding.UTF8;
return await AgentApp.RunAsync(args, Terminal.OfProcess());
