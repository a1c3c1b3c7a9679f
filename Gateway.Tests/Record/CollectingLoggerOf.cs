using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Record;

/// <summary>The same for those who want a logger of their own.</summary>
internal sealed class CollectingLogger<T> : CollectingLogger, ILogger<T>;
