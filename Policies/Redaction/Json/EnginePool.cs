using System.Collections.Concurrent;

namespace Policies.Redaction.Json;

/// <summary>Engines that wait for the next document of their plan.</summary>
internal sealed class EnginePool(PreparedPlan plan)
{
    // More are rarely at work at once: reading a document keeps a processor busy.
    private static readonly int Most = Environment.ProcessorCount * 4;

    private readonly ConcurrentQueue<Engine> _idle = [];

    public Engine Rent(JsonLimits limits) =>
        _idle.TryDequeue(out var engine) && engine.Limits == limits ? engine : new Engine(plan, limits, Mapper.Supported[0]);

    public void Return(Engine engine)
    {
        engine.Clear();
        if (_idle.Count < Most)
            _idle.Enqueue(engine);
    }
}
