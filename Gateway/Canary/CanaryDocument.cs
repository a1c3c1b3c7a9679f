using System.Buffers;
using System.Text.Json;
using Policies.Catalogs;

namespace Gateway.Canary;

/// <summary>
/// What a SIS could answer at its worst: a record with every field that the catalog knows, marked where it may not leave, and marked
/// members that no catalog knows, one of them named as the law would name it, in every object of it and around it.
/// </summary>
internal sealed class CanaryDocument
{
    private static readonly string[] Strays = ["citizenshipStatus", "notInAnyCatalog"];

    private readonly Utf8JsonWriter _json;
    private readonly CanaryRequest _request;
    private readonly CanaryMarks _marks;

    private CanaryDocument(Utf8JsonWriter json, CanaryRequest request, CanaryMarks marks) => (_json, _request, _marks) = (json, request, marks);

    /// <summary>The document as UTF-8.</summary>
    public static byte[] Write(CanaryRequest request, CanaryMarks marks)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        var envelope = request.Route.IsCollection ? request.Resource.CollectionEnvelope : request.Resource.ItemEnvelope;
        new CanaryDocument(json, request, marks).Around(envelope?.Split('.') ?? []);
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    private void Around(ReadOnlySpan<string> envelope)
    {
        if (envelope.IsEmpty)
        {
            Records();
            return;
        }

        _json.WriteStartObject();
        Stray("around the records");
        _json.WritePropertyName(envelope[0]);
        Around(envelope[1..]);
        _json.WriteEndObject();
    }

    private void Records()
    {
        if (_request.Route.IsCollection)
        {
            _json.WriteStartArray();
        }

        Members(_request.Resource.Fields, "");
        if (_request.Route.IsCollection)
        {
            _json.WriteEndArray();
        }
    }

    private void Members(IReadOnlyDictionary<string, Field> fields, string path)
    {
        _json.WriteStartObject();
        foreach (var field in fields.Values)
        {
            _json.WritePropertyName(field.Name);
            Value(field);
        }

        foreach (var stray in Strays.Where(name => !fields.ContainsKey(name)))
        {
            _json.WriteString(stray, _marks.At($"{path}{stray}, which the catalog does not know"));
        }

        _json.WriteEndObject();
    }

    private void Value(Field field)
    {
        if (!field.IsLeaf)
        {
            Container(field);
            return;
        }

        _json.WriteStringValue(_request.MayLeave(field) ? Harmless(field) : _marks.At(field.Path));
    }

    private void Container(Field field)
    {
        if (field.IsGuarded)
        {
            _json.WriteStartArray();
        }

        Members(field.Members, field.Path + ".");
        if (field.IsGuarded)
        {
            _json.WriteEndArray();
        }
    }

    // A text that tells of status goes whole, and with it the mark.
    private string Harmless(Field field) => field.Sensitivity == Sensitivity.FreeText
        ? $"The family is undocumented. {_marks.At(field.Path + ", by what the text says")}"
        : "kept";

    private void Stray(string place) => _json.WriteString(Strays[0], _marks.At($"{Strays[0]} {place}"));
}
