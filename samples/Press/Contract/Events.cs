namespace Press;

/// <summary>The sources are known.</summary>
/// <param name="Console">Where to say so.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record SiteStarted(PressConsole Console, int Pages);

/// <summary>A page has gone through a step of the press.</summary>
/// <param name="Console">Where to say so.</param>
/// <param name="Page">The page.</param>
/// <param name="Number">How many pages have gone through it now.</param>
/// <param name="Pages">How many there are.</param>
public sealed record PageStep(PressConsole Console, Page Page, int Number, int Pages);

/// <summary>Something in a source is not right.</summary>
/// <param name="Console">Where to say so.</param>
/// <param name="Problem">What, and where; the file is relative to where the press runs.</param>
public sealed record ProblemFound(PressConsole Console, Problem Problem);

/// <summary>The press is done.</summary>
/// <param name="Console">Where to say so.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Problems">How many problems were found.</param>
/// <param name="Output">Where the site is; <see langword="null"/> where it was only checked.</param>
public sealed record SiteFinished(PressConsole Console, int Pages, int Problems, string? Output);
