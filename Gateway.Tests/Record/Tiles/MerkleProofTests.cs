using Gateway.Record.Tiles;

namespace Gateway.Tests.Record.Tiles;

public sealed class MerkleProofTests
{
    private const int Most = 40;

    private static readonly PlainTree Tree = new(Most);

    [Fact]
    public void Every_entry_of_every_small_tree_has_the_path_of_the_definition_and_the_check_takes_it()
    {
        for (var size = 1; size <= Most; size++)
        {
            Assert.Equal(Tree.Root(size), MerkleProofs.Root(Tree, size));
            for (var index = 0; index < size; index++)
            {
                var path = MerkleProofs.Inclusion(Tree, index, size);

                Assert.Equal(Tree.Path(index, 0, size), path);
                Assert.True(MerkleChecks.Includes(Tree.LeafHash(index), index, size, path, Tree.Root(size)));
            }
        }
    }

    [Fact]
    public void Every_small_tree_has_the_proof_of_the_definition_that_it_extends_every_smaller_one()
    {
        for (var size = 0; size <= Most; size++)
        {
            for (var old = 0; old <= size; old++)
            {
                var path = MerkleProofs.Consistency(Tree, old, size);

                Assert.Equal(old == 0 ? [] : Tree.SubProof(old, 0, size, true), path);
                Assert.True(MerkleChecks.Extends(old, Tree.Root(old), size, Tree.Root(size), path), $"{old} to {size}");
            }
        }
    }

    [Fact]
    public void A_path_that_differs_in_anything_is_not_taken()
    {
        for (var size = 1; size <= Most; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var (path, hash, root) = (MerkleProofs.Inclusion(Tree, index, size), Tree.LeafHash(index), Tree.Root(size));

                Assert.False(MerkleChecks.Includes(Tree.LeafHash((index + 1) % Most), index, size, path, root));
                Assert.False(MerkleChecks.Includes(hash, index, size, path, Tree.Root(size == Most ? 1 : size + 1)));
                Assert.False(MerkleChecks.Includes(hash, index, size, [.. path, hash], root));
                Assert.False(MerkleChecks.Includes(hash, size, size, path, root));
                Assert.False(MerkleChecks.Includes(hash, -1, size, path, root));
                Assert.All(Enumerable.Range(0, path.Count), cut => Assert.False(MerkleChecks.Includes(hash, index, size, [.. path.Take(cut)], root)));
                Assert.All(Enumerable.Range(0, path.Count), at => Assert.False(MerkleChecks.Includes(hash, index, size, Changed(path, at), root)));
            }
        }
    }

    [Fact]
    public void A_proof_of_consistency_that_differs_in_anything_is_not_taken()
    {
        for (var size = 2; size <= Most; size++)
        {
            for (var old = 1; old < size; old++)
            {
                var (path, oldRoot, root) = (MerkleProofs.Consistency(Tree, old, size), Tree.Root(old), Tree.Root(size));

                Assert.False(MerkleChecks.Extends(old, root, size, root, path));
                Assert.False(MerkleChecks.Extends(old, oldRoot, size, oldRoot, path));
                Assert.False(MerkleChecks.Extends(old, oldRoot, size, root, [.. path, root]));
                Assert.False(MerkleChecks.Extends(size, oldRoot, old, root, path));
                Assert.All(Enumerable.Range(0, path.Count), at => Assert.False(MerkleChecks.Extends(old, oldRoot, size, root, Changed(path, at))));
            }

            Assert.False(MerkleChecks.Extends(size, Tree.Root(1), size, Tree.Root(size), []));
            Assert.False(MerkleChecks.Extends(0, Tree.Root(1), size, Tree.Root(size), []));
        }
    }

    private static List<byte[]> Changed(List<byte[]> path, int at)
    {
        List<byte[]> changed = [.. path];
        changed[at] = [.. path[at]];
        changed[at][0] ^= 1;
        return changed;
    }
}
