using System.Collections.Concurrent;

namespace Hooks.Hosting.Tests.Harness;

/// <summary>A log that tests read: what hooks write, and nobody else.</summary>
public sealed class LogEntries : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    internal IReadOnlyList<LogEntry> All => [.. _entries];

    /// <summary>The messages, joined with lines.</summary>
    internal string Text => string.Join("\n", _entries.Select(entry => entry.Message));

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName == "Hooks" ? _entries : null);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<LogEntry>? entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => entries is not null;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries?.Enqueue(new LogEntry(
                level, id, formatter(state, exception), exception, ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(one => one.Key, one => one.Value)));
    }
}

internal sealed record LogEntry(
    LogLevel Level, EventId Id, string Message, Exception? Exception, IReadOnlyDictionary<string, object?> Properties);
