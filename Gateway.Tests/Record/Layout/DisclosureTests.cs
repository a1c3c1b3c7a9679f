using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Gateway.Record.Layout;
using Policies.Redaction;

namespace Gateway.Tests.Record.Layout;

public sealed class DisclosureTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void A_reference_is_the_start_of_a_hash_of_the_id_keyed_for_its_catalog_and_resource()
    {
        var ofStudents = HMACSHA256.HashData(Key, "ed-fi\nstudents"u8);
        var expected = HMACSHA256.HashData(ofStudents, "604822"u8)[..16];

        Assert.Equal(expected, Disclosure.Bytes(Disclosure.Reference(Key, "ed-fi", "students", "604822")));
    }

    [Fact]
    public void The_same_id_of_another_resource_or_under_another_key_has_another_reference()
    {
        var reference = Disclosure.Reference(Key, "ed-fi", "students", "7");

        Assert.NotEqual(reference, Disclosure.Reference(Key, "ed-fi", "parents", "7"));
        Assert.NotEqual(reference, Disclosure.Reference(new byte[32], "ed-fi", "students", "7"));
    }

    [Fact]
    public void References_are_counted_and_digested_sorted_and_each_once()
    {
        var references = new RecordReferences(Key).Of("ed-fi", "students", ["c", "a", "b", "a"]);

        byte[][] sorted = [.. references.Distinct().Select(Disclosure.Bytes).OrderBy(Convert.ToHexString, StringComparer.Ordinal)];
        Assert.Equal(Disclosure.Reference(Key, "ed-fi", "students", "a"), references[1]);
        Assert.Equal(new Disclosure(3, Convert.ToBase64String(SHA256.HashData([.. sorted.SelectMany(bytes => bytes)]))), Disclosure.Of(references));
    }

    [Fact]
    public void References_are_sorted_whether_they_are_hashes_or_not() => Prop.ForAll<ulong[], bool>((numbers, areSpread) =>
    {
        UInt128[] references = [.. numbers.Select(number => new UInt128(areSpread ? unchecked(number * 0x9E3779B97F4A7C15) : number & 1, number))];
        return ReferenceOrder.Sorted(references).SequenceEqual(references.Order());
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(36)]
    [InlineData(51)]
    [InlineData(120)]
    [InlineData(300)]
    public void Many_references_made_together_are_those_made_one_by_one(int length)
    {
        for (var count = 1; count <= 600; count += 1 + (count / 8))
        {
            string[] ids = [.. Enumerable.Range(0, count).Select(i => new string((char)('a' + (i % 26)), length + (i % 3)) + "é")];

            var references = new RecordReferences(Key).Of("oneroster-1.2", "users", RecordIdList.Of(ids));

            Assert.Equal(ids.Select(id => Disclosure.Reference(Key, "oneroster-1.2", "users", id)), references);
        }
    }

    [Fact]
    public void References_of_ids_of_any_length_are_those_made_one_by_one() => Prop.ForAll<NonNull<string>[]>(ids =>
        new RecordReferences(Key).Of("c", "r", [.. ids.Select(id => id.Get)]).SequenceEqual(
            ids.Select(id => Disclosure.Reference(Key, "c", "r", id.Get)))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_ids_make_no_disclosure() => Assert.Null(Disclosure.Of(new RecordReferences(Key).Of("ed-fi", "students", [])));
}
