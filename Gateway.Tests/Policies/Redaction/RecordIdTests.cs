using System.Text;
using Policies.Redaction;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction;

public sealed class RecordIdTests
{
    private readonly RecordIds _ids = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(2000)]
    public void A_list_holds_the_ids_it_was_made_of(int count)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(i => i % 7 == 0 ? "" : $"é{i}")];

        var list = RecordIdList.Of(ids);

        Assert.Equal(count, list.Count);
        Assert.Equal(ids, list);
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal(ids[i], Encoding.UTF8.GetString(list.Utf8(i).Span)));
    }

    [Fact]
    public void Neighbours_that_are_alike_count_once_and_others_each_time()
    {
        Add("a", "a", "b", "a", "", "");
        _ids.Settle();

        Assert.Equal(["a", "b", "a", ""], _ids.Take());
    }

    [Fact]
    public void Each_id_is_given_out_once_and_compared_with_the_one_before_it_all_the_same()
    {
        Add("a", "b");
        _ids.Settle();
        Assert.Equal(["a", "b"], _ids.Take());
        Assert.Empty(_ids.Take());

        Add("b", "c");
        _ids.Settle();
        Assert.Equal(["c"], _ids.Take());
        Assert.Equal(3, _ids.Count);
    }

    [Fact]
    public void Only_what_is_settled_is_given_out_and_only_what_is_not_can_be_taken_back()
    {
        Add("a");
        _ids.Settle();
        var mark = _ids.Count;
        Add("b", "c");
        Assert.Equal(["a"], _ids.Take());

        _ids.ReturnTo(mark);
        Add("d");
        _ids.Settle();

        Assert.Equal(["d"], _ids.Take());
        Assert.Throws<InvalidOperationException>(() => _ids.ReturnTo(mark));
    }

    [Fact]
    public void Thousands_of_ids_come_out_as_they_went_in_and_nothing_of_them_stays()
    {
        string[] ids = [.. Enumerable.Range(0, 3000).Select(i => $"{i}-{new string('x', i % 90)}")];
        Add(ids);
        _ids.Settle();
        Assert.Equal(ids, _ids.Take());

        _ids.Clear();
        Add("2999-" + new string('x', 2999 % 90));
        _ids.Settle();

        Assert.Single(_ids.Take());
    }

    private void Add(params string[] ids)
    {
        foreach (var id in ids)
            _ids.Add(Encoding.UTF8.GetBytes(id));
    }
}
