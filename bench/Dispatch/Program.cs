using Bench;
using Bench.Measuring;
#if !NATIVE_AOT
using Bench.Results;
#endif

var options = BenchOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

if (options.ResultFile is { } file)
{
    ResultFile.Write(file, Launch.Run(CaseGroup.All, options));
    return 0;
}

#if NATIVE_AOT
Console.Error.WriteLine("This is launched by bench/run-aot.sh.");
return 2;
#else
var launches = new Launches(options);
return options.Quick ? QuickCheck.Run(launches) : FullRun.Run(launches, options);
#endif
