using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Policies.Catalogs;
using Policies.Redaction;

namespace Policies.Derive;

/// <summary>
/// Makes the records of a resource that the SIS does not have. The SIS is asked for those they are worked out from; its answer is cut
/// down to <see cref="Inputs"/>, and <see cref="Write"/> puts the flag in their place. What it writes then meets the plan of the caller,
/// like any answer.
/// </summary>
public sealed class DerivedFlag
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Derivation _derivation;
    private readonly string _stays;

    /// <param name="derivation">What is worked out.</param>
    /// <param name="stays">The rule by which all else stays inside.</param>
    internal DerivedFlag(Derivation derivation, string stays)
    {
        (_derivation, _stays) = (derivation, stays);
        Path = [.. derivation.Source.Segments.OfType<string>()];
        Inputs = new InputPlan(derivation, stays).Plan();
    }

    /// <summary>The path to ask the SIS for, segment by segment, decoded.</summary>
    public ImmutableArray<string> Path { get; }

    /// <summary>Lets through what is kept and what is looked at. Never the plan of an answer: nothing guards its values.</summary>
    public FieldPlan Inputs { get; }

    /// <summary>A list of records, each with what is kept and with the flag; JSON, UTF-8.</summary>
    /// <param name="inputs">A list of records as <see cref="Inputs"/> left it.</param>
    /// <param name="report">What it left out.</param>
    /// <param name="day">The day that a code must hold on.</param>
    /// <exception cref="InvalidDataException">What is looked at has another form than the standard says, so the flag cannot be known.</exception>
    public ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> inputs, RedactionReport report, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(report);
        DemandForm(report.Withheld.All(withheld => !IsLookedAt(withheld.Path)));
        using var document = JsonDocument.Parse(inputs, Strict);
        DemandForm(document.RootElement.ValueKind == JsonValueKind.Array);
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartArray();
        foreach (var record in document.RootElement.EnumerateArray())
        {
            Write(writer, record, day);
        }

        writer.WriteEndArray();
        writer.Flush();
        return output.WrittenMemory;
    }

    /// <summary>What was withheld in all: what was looked at stayed inside too.</summary>
    /// <param name="inputs">What <see cref="Inputs"/> did.</param>
    /// <param name="flags">What the plan of the caller did with what was written.</param>
    public RedactionReport Report(RedactionReport inputs, RedactionReport flags)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(flags);
        var used = inputs.Released.Where(field => IsLookedAt(field.Path)).Select(field => new WithheldField(field.Path, _stays, field.Count));
        return flags with
        {
            Withheld =
            [
                .. inputs.Withheld.Concat(used).Concat(flags.Withheld)
                    .GroupBy(field => (field.Path, field.Rule), field => field.Count)
                    .Select(field => new WithheldField(field.Key.Path, field.Key.Rule, field.Sum()))
                    .OrderBy(field => field.Path, StringComparer.Ordinal).ThenBy(field => field.Rule, StringComparer.Ordinal),
            ],
        };
    }

    private void Write(Utf8JsonWriter writer, JsonElement record, DateOnly day)
    {
        DemandForm(record.ValueKind == JsonValueKind.Object);
        writer.WriteStartObject();
        foreach (var kept in record.EnumerateObject().Where(member => member.Name != _derivation.List))
        {
            kept.WriteTo(writer);
        }

        writer.WriteBoolean(_derivation.Mandate.Flag, new FlagReading(_derivation, day).IsSet(record));
        writer.WriteEndObject();
    }

    private bool IsLookedAt(string path) =>
        path.Length == 0 || path == _derivation.List || path == $"{_derivation.List}.{_derivation.Periods}" || _derivation.Inputs.Contains(path);

    private static void DemandForm(bool isMet)
    {
        if (!isMet)
        {
            throw new InvalidDataException("The records have another form than the standard says.");
        }
    }
}
