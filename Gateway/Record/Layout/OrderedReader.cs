using System.Collections.Immutable;
using System.Text.Json;

namespace Gateway.Record.Layout;

/// <summary>
/// Reads JSON objects whose members come in one order: each call names the member that may come next and takes it if it is
/// there. A member out of order, or unknown, is thus never taken, and the end of its object then fails.
/// </summary>
/// <exception cref="JsonException">The text is not JSON, or not what was asked for. Other calls may throw it, or
/// <see cref="FormatException"/> or <see cref="InvalidOperationException"/> for a value of the wrong kind.</exception>
internal ref struct OrderedReader
{
    private Utf8JsonReader _json;

    public OrderedReader(ReadOnlySpan<byte> utf8)
    {
        _json = new Utf8JsonReader(utf8);
        _json.Read();
    }

    public delegate T ReadMembers<T>(ref OrderedReader members);

    public string? Text(ReadOnlySpan<byte> name) => Enter(name) ? Taken(_json.GetString()) : null;

    public long? Number(ReadOnlySpan<byte> name) => Enter(name) ? Taken(_json.GetInt64()) : null;

    public ImmutableArray<T> Objects<T>(ReadOnlySpan<byte> name, ReadMembers<T> read)
    {
        if (!Enter(name))
            return [];
        Expect(JsonTokenType.StartArray);
        var items = ImmutableArray.CreateBuilder<T>();
        while (_json.TokenType != JsonTokenType.EndArray)
            items.Add(Object(read));
        _json.Read();
        return items.DrainToImmutable();
    }

    public T? Object<T>(ReadOnlySpan<byte> name, ReadMembers<T> read)
        where T : class
        => Enter(name) ? Object(read) : null;

    public T Object<T>(ReadMembers<T> read)
    {
        Expect(JsonTokenType.StartObject);
        var item = read(ref this);
        Expect(JsonTokenType.EndObject);
        return item;
    }

    private bool Enter(ReadOnlySpan<byte> name)
        => _json.TokenType == JsonTokenType.PropertyName && _json.ValueTextEquals(name) && _json.Read();

    private T Taken<T>(T value)
    {
        _json.Read();
        return value;
    }

    private void Expect(JsonTokenType token)
    {
        if (_json.TokenType != token)
            throw new JsonException($"Expected {token}, found {_json.TokenType}.");
        _json.Read();
    }
}
