using System.Collections.Concurrent;

namespace Policies.Redaction.Json;

/// <summary>Engines that wait for the next document of their plan.</summary>
internal sealed class EnginePool(PreparedPlan plan)
{
    // Documents come in pieces, so more of them are under way than there are processors.
    private static readonly int Most = Math.Max(32, Environment.ProcessorCount * 4);

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
