using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Handlers of which only the last one has an answer.</summary>
internal static class QuestionHandlers
{
    [Filter(nameof(MeasuredHooks.First3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message? First1(Message question) => null;

    [Filter(nameof(MeasuredHooks.First3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message? First2(Message question) => null;

    [Filter(nameof(MeasuredHooks.First3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message? First3(Message question) => question;

    [Filter(nameof(MeasuredHooks.Any3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Any1(Message question) => false;

    [Filter(nameof(MeasuredHooks.Any3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Any2(Message question) => false;

    [Filter(nameof(MeasuredHooks.Any3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Any3(Message question) => true;
}
