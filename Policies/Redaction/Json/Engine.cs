using Policies.Redaction.Json.Automaton;

namespace Policies.Redaction.Json;

/// <summary>
/// Everything that reading a document takes, kept from one document to the next of the same plan, so that no memory is needed anew.
/// Nothing of a document is left in it.
/// </summary>
internal sealed class Engine
{
    private readonly PreparedPlan _plan;
    private readonly Mapper _mapper;

    public Engine(PreparedPlan plan, JsonLimits limits, Mapper mapper)
    {
        (_plan, _mapper, Limits) = (plan, mapper, limits);
        Window = new Window(limits.MaxTokenBytes);
        Output = new OutputBytes();
        Tally = new Tally(plan);
        var (cuts, nesting, names) = (new Cuts(Window, Output), new Nesting(), new SeenNames());
        var recorder = new Recorder(plan, Window, nesting, names, cuts, Tally, limits);
        Walk = new PlanWalk(plan, Window, Tally, Output, limits, cuts, nesting, names, recorder);
    }

    public JsonLimits Limits { get; }

    public Window Window { get; }

    public OutputBytes Output { get; }

    public Tally Tally { get; }

    public PlanWalk Walk { get; }

    /// <summary>Takes what is whole in the window.</summary>
    /// <returns>Position up to which the output is final.</returns>
    public long Advance()
    {
        _mapper.Draw(Window.Bytes, Window.Length, _plan.Screening, Window.Map);
        Walk.Walk();
        return Walk.Fault is null ? Walk.Settle() : Output.Start;
    }

    /// <summary>Forgets the document, and leaves nothing of it in memory.</summary>
    public void Clear()
    {
        Window.Clear();
        Output.Clear();
        Tally.Clear();
        Walk.Clear();
    }
}
