using System.Text;

namespace Gateway.Tests.Demo;

[Collection<SisInCommon>]
public sealed class NamesTests(SisFixture fixture)
{
    private const string Path = "/ims/oneroster/rostering/v1p2/users?limit=10000&fields=givenName,familyName,preferredGivenName";

    [Theory]
    [InlineData("Nkauj Hnub")]
    [InlineData("مريم")]
    [InlineData("ကျော်ဇင်")]
    [InlineData("Шевчук")]
    [InlineData("欧阳")]
    [InlineData("서연")]
    [InlineData("कृष्ण")]
    [InlineData("Nguyễn")]
    [InlineData("Παπαδόπουλος")]
    [InlineData("ሰላም")]
    [InlineData("Sunny 🌻")]
    [InlineData("𝒜da")]
    [InlineData("Bee \"Honey\" B.")]
    [InlineData("A\\J")]
    public async Task Names_survive_in_many_scripts(string name)
    {
        var users = (await fixture.JsonAsync(Path)).GetProperty("users");

        Assert.Contains(users.EnumerateArray(), user => user.EnumerateObject().Any(member => member.Value.GetString() == name));
    }

    [Theory]
    [InlineData("🌻")]
    [InlineData("\\uD83C\\uDF3B")]
    [InlineData("مريم")]
    [InlineData("\\u0645\\u0631\\u064A\\u0645")]
    public async Task Some_records_are_raw_and_some_are_escaped(string spelling)
    {
        var body = Encoding.UTF8.GetString(await fixture.Client.GetByteArrayAsync(Path, TestContext.Current.CancellationToken));

        Assert.Contains(spelling, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visa\\u0054ype")]
    [InlineData("Immigration_Status")]
    [InlineData("ｖｉｓａＴｙｐｅ")]
    [InlineData("{\\\"immigrationStatus\\\"")]
    [InlineData("{\"name\":\"visaType\",\"value\":")]
    [InlineData("1e2")]
    public async Task Protected_members_are_spelled_in_many_ways(string spelling)
    {
        var path = Path.Split('&')[0];
        var body = await fixture.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.Contains(spelling, body, StringComparison.Ordinal);
    }
}
