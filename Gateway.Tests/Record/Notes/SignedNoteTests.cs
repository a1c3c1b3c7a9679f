using System.Security.Cryptography;
using Gateway.Record.Notes;

namespace Gateway.Tests.Record.Notes;

public sealed class SignedNoteTests : IDisposable
{
    private const string Text = "gateway.example/ledger\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly NoteSigner _signer;
    private readonly NoteSigner _other;

    public SignedNoteTests() => (_signer, _other) = (new("gateway.example/ledger", _key), new("witness.example", _key));

    [Fact]
    public void A_note_reads_back_and_its_signature_holds()
    {
        var read = SignedNote.Parse(_signer.Sign(Text).ToString())!;

        Assert.Equal(Text, read.Text);
        Assert.True(_signer.Verifier.HasSigned(read));
        Assert.False(_other.Verifier.HasSigned(read));
    }

    [Fact]
    public void A_note_can_be_signed_by_others_too()
    {
        var note = SignedNote.Parse(_signer.Sign(Text).With(_other.Signature(Text)).ToString())!;

        Assert.True(_signer.Verifier.HasSigned(note) && _other.Verifier.HasSigned(note));
        Assert.Equal(["gateway.example/ledger", "witness.example"], note.Signatures.Select(signature => signature.Name));
    }

    [Fact]
    public void A_changed_text_or_a_signature_that_does_not_hold_spoils_the_note()
    {
        var note = _signer.Sign(Text);

        Assert.False(_signer.Verifier.HasSigned(note with { Text = Text.Replace('7', '8') }));
        Assert.False(_signer.Verifier.HasSigned(note.With(note.Signatures[0] with { Signature = [1, 2, 3] })));
        Assert.False(_signer.Verifier.HasSigned(note with { Signatures = [] }));
    }

    [Fact]
    public void A_key_reads_back_and_knows_its_signatures()
    {
        var key = VerifierKey.Parse(_signer.Verifier.ToString())!;

        Assert.Equal(_signer.Verifier.ToString(), key.ToString());
        Assert.True(key.HasSigned(_signer.Sign(Text)));
        Assert.Matches("^gateway[.]example/ledger[+][0-9a-f]{8}[+]Aj", key.ToString());
    }

    [Fact]
    public void What_is_no_key_is_refused()
    {
        var text = _signer.Verifier.ToString();
        var parts = text.Split('+', 3);
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Null(VerifierKey.Parse(""));
        Assert.Null(VerifierKey.Parse($"{parts[0]}+00000000+{parts[2]}"));
        Assert.Null(VerifierKey.Parse($"{parts[0]} x+{parts[1]}+{parts[2]}"));
        Assert.Null(VerifierKey.Parse($"{parts[0]}+{parts[1]}+{parts[2][..20]}"));
        Assert.Null(VerifierKey.Parse(VerifierKey.Of("large.example", larger).ToString()));
        Assert.Null(VerifierKey.Parse("ed.example+c74f20a3+ATpIIHuaXdEEs+1EMDyy1EDRX9jsDjiyo1FRH0rcCrEd"));
    }

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n- name AAAAAAAAAA==\n")]
    [InlineData("text\n\n— na+me AAAAAAAAAA==\n")]
    [InlineData("text\n\n— name AAAAAAAAAA==")]
    [InlineData("text\n\n— name AAAAAAAAAA==\nmore\n")]
    [InlineData("te\txt\n\n— name AAAAAAAAAA==\n")]
    public void What_is_no_note_is_refused(string note) => Assert.Null(SignedNote.Parse(note));

    public void Dispose() => _key.Dispose();
}
