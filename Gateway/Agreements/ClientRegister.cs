using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gateway.Record;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Agreements;

/// <summary>The clients that may ask for tokens, in one file that only its owner can read. Read anew each time: it is small.</summary>
internal sealed class ClientRegister(string file, TimeProvider time)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    private static readonly string Nobody = Hash(RandomNumberGenerator.GetHexString(64));

    /// <summary>Whether the secret is the client's. It takes as long for a client nobody knows.</summary>
    /// <exception cref="InvalidDataException">The register cannot be read.</exception>
    public bool Authenticate(string id, string secret)
    {
        var client = Read().Find(client => client.Id == id);
        var isRight = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(client?.SecretHash ?? Nobody), Encoding.ASCII.GetBytes(Hash(secret)));
        return client is not null && isRight;
    }

    /// <summary>Registers a client, or gives it a new secret, and returns the secret: 256 random bits, never to be seen again.</summary>
    public string Add(string id)
    {
        var secret = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        var clients = Read().FindAll(client => client.Id != id);
        clients.Add(new(id, Hash(secret), time.GetUtcNow()));
        OwnerOnly.MakeDirectory(Path.GetDirectoryName(file)!);
        OwnerOnly.Replace(file, JsonSerializer.SerializeToUtf8Bytes(clients, Format));
        return secret;
    }

    private static string Hash(string secret) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private List<Client> Read()
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<List<Client>>(File.ReadAllBytes(file)) ?? [] : [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file} is not a register of clients; restore it from a backup", exception);
        }
    }
}
