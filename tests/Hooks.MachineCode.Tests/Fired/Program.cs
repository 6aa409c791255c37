using Fired;

// Until its standard input ends: long enough for whoever waits for the JIT's last tier.
var end = Task.Run(Console.In.ReadToEnd);
do
{
    for (var i = 0; i < 10; i++)
        Fire(i);
    Thread.Sleep(1);
}
while (!end.IsCompleted);

static void Fire(int number)
{
    Places.Nothing(number);
    Places.ByHand(number);
    Places.FinalUnhandled(number);
    Places.FinalOne(number);
    Places.FinalOneGathered(number);
    Places.FinalThree(number);
    Places.OpenUnhandled(number);
    Places.OpenOne(number);
    Places.OpenThree(number);
    Places.Changeable(number);
    Places.Frozen(number);
    Places.ComposedAction(number);
    Places.ComposedFilter(number);
}
