using Policies.Agreements;
using Policies.Evaluate;
using Policies.Queries.Arguments;

namespace Policies.Queries;

/// <summary>
/// Closes the arguments of a question by POST by the rulings that close answers. The SIS compares each with one field, so that giving one
/// is a plain question for its values and judged as such.
/// </summary>
internal sealed class ArgumentGuard(ResourceAccess access)
{
    private readonly FieldGuard _fields = new(access);

    /// <summary>Every argument, whether or not it may be given.</summary>
    public IEnumerable<QueryProbe> Probes() => access.Resource.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => new QueryProbe(QueryRight.Filter, pair.Key, "x", pair.Value, "="));

    /// <summary>Why the arguments may not be given, all of them together; null when they may.</summary>
    public QueryRefusal? Refusal(IReadOnlyCollection<Argument> arguments) =>
        arguments.Select(Refusal).FirstOrDefault(refusal => refusal is not null) ?? Missing(arguments);

    /// <summary>Why one argument may not be given; null when it may, as far as it itself goes.</summary>
    public QueryRefusal? Refusal(Argument argument) => access.Resource.Arguments.TryGetValue(argument.Name, out var path)
        ? Misnamed(argument.Name)
            ?? argument.Values.Select(value => _fields.Equal(argument.Name, path, value.Text, out _)).FirstOrDefault(refusal => refusal is not null)
            ?? (access.Query.HasFlag(QueryRight.Filter) ? null : QueryRefusal.NotGranted(argument.Name))
        : new(
            RefusalCode.UnknownParameter,
            null,
            $"`{argument.Name}` is no argument of this resource{Known()}",
            access.Floor.RuleForName(argument.Name));

    /// <summary>An argument whose own name is protected is not believed to be about the field that the catalog says.</summary>
    private QueryRefusal? Misnamed(string name) => access.Floor.RuleForName(name) is { } rule
        ? new(RefusalCode.ParameterOnWithheldField, name, $"the name of the argument `{name}` is protected by rule {rule}; leave it out", rule)
        : null;

    private QueryRefusal? Missing(IReadOnlyCollection<Argument> arguments) =>
        access.Resource.Pinned.FirstOrDefault(name => !arguments.Any(argument => argument.Name == name && argument.IsOneValue)) is { } missing
            ? QueryRefusal.Unpinned(missing)
            : null;

    private string Known() => access.Resource.Arguments.Count == 0 ? "; it has none" : $"; there are: {string.Join(", ", access.Resource.Arguments.Keys.Order(StringComparer.Ordinal))}";
}
