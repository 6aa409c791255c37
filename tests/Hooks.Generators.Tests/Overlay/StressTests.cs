namespace Hooks.Generators.Tests.Overlay;

/// <summary>
/// Threads that dispatch while others change the handlers. Each dispatch has a number; a handler notes which it was run for.
/// </summary>
public class StressTests
{
    private const string Program = """
        const int Dispatches = 2_000;
        var firing = new Firing(dispatchers: 8, Dispatches);
        Firing.Current = firing;

        // These are there throughout.
        var added = new Seen(firing);
        var stays = new Listener(new Seen(firing));
        Site.Points.Fired.Add(added.Handle);
        HookListeners.Attach(stays);

        // These come and go, each in its own way.
        Changer[] changers =
        [
            .. Enumerable.Range(0, 4).Select(i => new Changer(firing, seen => Site.Points.Fired.Add(seen.Handle, priority: i * 5))),
            new Changer(firing, seen => HookListeners.Attach(new Listener(seen))),
            new Changer(firing, seen =>
            {
                var listener = new Listener(seen);
                var attached = HookListeners.AttachWeak(listener);
                return new Off(() => { attached.Dispose(); GC.KeepAlive(listener); });
            }),
            Switched(name: "switched", plugin: null, () => Site.Points.Fired.Enable("switched"), () => Site.Points.Fired.Disable("switched")),
            Switched(name: null, plugin: "switched", () => HookPlugins.Enable("switched"), () => HookPlugins.Disable("switched")),
        ];
        var threads = changers.Select(changer => new Thread(changer.Run))
            .Concat(Enumerable.Range(0, 8).Select(d => new Thread(() => firing.Run(d))))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        foreach (var (who, seen) in new[] { ("built-in", firing.BuiltIn), ("added", added), ("attached", stays.Seen) })
        {
            foreach (var numbers in seen.Numbers)
            {
                if (!numbers.SequenceEqual(Enumerable.Range(1, Dispatches)))
                    Log.Add($"{who} ran {numbers.Count} times");
            }
        }

        foreach (var problem in changers.SelectMany(changer => changer.Problems).Distinct())
            Log.Add(problem);
        Log.Add(changers.All(changer => changer.Changes > 0) ? "changed" : "unchanged");

        Changer Switched(string? name, string? plugin, Action on, Action off)
        {
            Seen? current = null;
            off();
            Site.Points.Fired.Add((dispatcher, number) => current?.Handle(dispatcher, number), name: name, plugin: plugin);
            return new Changer(firing, seen =>
            {
                Volatile.Write(ref current, seen);
                on();
                return new Off(off);
            });
        }

        public static partial class Site
        {
            [Hook] public static partial void Fired(int dispatcher, int number);
            [Action("Fired")] internal static void BuiltIn(int dispatcher, int number) => Firing.Current!.BuiltIn.Handle(dispatcher, number);
        }

        sealed class Off(Action off) : IDisposable { public void Dispose() => off(); }

        sealed class Listener(Seen seen)
        {
            public Seen Seen => seen;
            [Action("Fired", Priority = 7)] internal void Handle(int dispatcher, int number) => seen.Handle(dispatcher, number);
        }

        /// <summary>The dispatches: how many each thread has started and ended.</summary>
        sealed class Firing
        {
            private readonly int dispatches;
            private readonly int[] started;
            private readonly int[] ended;
            public static Firing? Current;

            public Firing(int dispatchers, int dispatches)
            {
                (this.dispatches, started, ended) = (dispatches, new int[dispatchers], new int[dispatchers]);
                BuiltIn = new Seen(this);
            }

            public Seen BuiltIn { get; }
            public int Dispatchers => started.Length;
            public bool IsOver => Ended().All(number => number == dispatches);
            public int[] Started() => Read(started);
            public int[] Ended() => Read(ended);

            public void Run(int dispatcher)
            {
                for (var number = 1; number <= dispatches; number++)
                {
                    Interlocked.Exchange(ref started[dispatcher], number); // a fence: the dispatch reads its handlers after this
                    Site.Fired(dispatcher, number);
                    Volatile.Write(ref ended[dispatcher], number);
                    if (number % 16 == 0)
                        Thread.Yield();
                }
            }

            /// <summary>Waits for the end of all dispatches that have started.</summary>
            public void Await(int[] numbers)
            {
                while (Ended().Zip(numbers).Any(pair => pair.First < pair.Second))
                    Thread.Yield();
            }

            private static int[] Read(int[] numbers)
            {
                Thread.MemoryBarrier();
                return [.. numbers.Select((_, i) => Volatile.Read(ref numbers[i]))];
            }
        }

        /// <summary>The dispatches of each thread that a handler was run for.</summary>
        sealed class Seen(Firing firing)
        {
            public List<int>[] Numbers { get; } = [.. Enumerable.Range(0, firing.Dispatchers).Select(_ => new List<int>())];
            public volatile bool IsOver;
            public volatile bool RanAfterwards;

            public void Handle(int dispatcher, int number)
            {
                RanAfterwards |= IsOver;
                Numbers[dispatcher].Add(number);
            }
        }

        /// <summary>Brings a handler and takes it away, again and again, and looks at what it was run for.</summary>
        sealed class Changer(Firing firing, Func<Seen, IDisposable> come)
        {
            public int Changes { get; private set; }
            public List<string> Problems { get; } = [];

            public void Run()
            {
                for (Changes = 0; Changes < 300 && !firing.IsOver; Changes++)
                {
                    var seen = new Seen(firing);
                    var coming = come(seen);
                    var from = firing.Started();
                    Thread.Yield();
                    var to = firing.Ended();
                    coming.Dispose();
                    firing.Await(firing.Started());
                    seen.IsOver = true;
                    Thread.Yield();
                    for (var d = 0; d < firing.Dispatchers; d++)
                    {
                        var numbers = seen.Numbers[d].ToArray();
                        if (numbers.Distinct().Count() != numbers.Length)
                            Problems.Add("run twice");
                        if (Enumerable.Range(from[d] + 1, Math.Max(0, to[d] - from[d])).Except(numbers).Any())
                            Problems.Add("lost");
                    }

                    if (seen.RanAfterwards)
                        Problems.Add("run afterwards");
                }
            }
        }
        """;

    [Fact]
    public void Eight_threads_dispatch_while_eight_others_change_the_handlers() => Assert.Equal("changed", Snippet.Run(Program));
}
