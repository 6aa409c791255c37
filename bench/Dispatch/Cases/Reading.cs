namespace Bench;

/// <summary>A struct event of 32 bytes with a reference in it.</summary>
public readonly record struct Reading(string Sensor, long Time, long Value, int Number);
