#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Generic hooks: shown, not judged.</summary>
internal static class GenericCases
{
    private const string Topic = "Generic hooks, 3 handlers";

    public static IEnumerable<Case> All()
    {
        yield return new Case(
            Topic,
            "of a struct",
            static dispatches =>
            {
                var value = 42;
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Generic3(value);
            },
            static dispatches =>
            {
                var value = 42;
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Generic3(value);
            });

        yield return new Case(
            Topic,
            "of a class",
            static dispatches =>
            {
                var value = "text";
                for (var i = 0; i < dispatches; i++)
                    ByHandActions.Generic3(value);
            },
            static dispatches =>
            {
                var value = "text";
                for (var i = 0; i < dispatches; i++)
                    MeasuredHooks.Generic3(value);
            });
    }
}
