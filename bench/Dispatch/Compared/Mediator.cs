using System.Runtime.CompilerServices;
using MediatR;

namespace Bench.Compared;

/// <summary>
/// MediatR's notifications. It is given its handlers in an array that is made once, without a container, and all of one
/// class, which is in its favour.
/// </summary>
internal static class Mediator
{
    public static Loop Publish(int listeners)
    {
        var handlers = new INotificationHandler<Note>[listeners];
        Array.Fill(handlers, new Handler());
        var mediator = new MediatR.Mediator(type => type == typeof(IEnumerable<INotificationHandler<Note>>)
            ? handlers
            : throw new NotSupportedException($"{type}"));
        var e = new Note(Samples.Message);
        return dispatches =>
        {
            for (var i = 0; i < dispatches; i++)
                mediator.Publish(e).GetAwaiter().GetResult();
        };
    }

    private sealed record Note(Message Event) : INotification;

    private sealed class Handler : INotificationHandler<Note>
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public Task Handle(Note notification, CancellationToken cancellationToken)
        {
            Samples.Seen = notification.Event.Number;
            return Task.CompletedTask;
        }
    }
}
