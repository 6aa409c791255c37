#if HAS_HANDLERS
// So that nothing is trimmed away; a launch without arguments does not come here.
if (args.Length > 0)
    Hello.Everything.Fire(args.Length);
#endif

Console.WriteLine("Hello");
