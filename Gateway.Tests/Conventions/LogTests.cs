using Gateway.Record;
using Gateway.Tests.Conventions.Samples;

namespace Gateway.Tests.Conventions;

public sealed class LogTests
{
    private static readonly string[] Forbidden = ["Path", "Query", "Url", "Token", "Secret", "Body", "Value"];

    private static readonly IReadOnlyList<LogMessage> Product = LogMessage.In(typeof(Receipt).Assembly.GetTypes());

    private static readonly IReadOnlyList<LogMessage> Samples = LogMessage.In([typeof(LoudLog), typeof(QuietLog)]);

    [Fact]
    public void Event_ids_are_unique() => Assert.Empty(Twice(Product));

    [Fact]
    public void No_message_names_what_a_log_may_not_hold() => Assert.Empty(Indiscreet(Product));

    [Fact]
    public void The_messages_are_found() =>
        Assert.Contains(Product, message => message is { EventId: 502, Placeholders: ["Kind", "Position"] });

    [Fact]
    public void An_id_used_twice_is_seen() => Assert.Equal(2, Twice(Samples).Count());

    [Fact]
    public void An_indiscreet_message_is_seen() =>
        Assert.EndsWith("LoudLog.Asked", Assert.Single(Indiscreet(Samples)), StringComparison.Ordinal);

    private static IEnumerable<string> Twice(IReadOnlyList<LogMessage> messages) => messages
        .GroupBy(message => message.EventId).Where(group => group.Count() > 1)
        .SelectMany(group => group.Select(message => message.Method));

    private static IEnumerable<string> Indiscreet(IReadOnlyList<LogMessage> messages) => messages
        .Where(message => message.Placeholders.Any(name => Forbidden.Contains(name, StringComparer.OrdinalIgnoreCase)))
        .Select(message => message.Method);
}
