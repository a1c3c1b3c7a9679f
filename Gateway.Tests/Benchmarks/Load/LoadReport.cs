namespace Gateway.Tests.Benchmarks.Load;

/// <summary>What a load generator has seen.</summary>
/// <param name="Requests">Answers read to their end.</param>
/// <param name="Bytes">Received, with heads.</param>
/// <param name="Seconds">From the first request to the last answer.</param>
/// <param name="Median">Milliseconds from the request to the end of its answer.</param>
/// <param name="Slow">The same, at 99 of 100.</param>
/// <param name="FirstByte">Milliseconds to the first byte of the first answer.</param>
internal sealed record LoadReport(int Requests, long Bytes, double Seconds, double Median, double Slow, double FirstByte);
