using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CitationGraph.Server;

/// <summary>
/// Documents that clients name by their SHA-256 instead of sending them: those registered when the server starts, and, unless only those are run, those
/// that a client sent once with their hash.
/// </summary>
public sealed class PersistedQueries
{
    private const int HashLength = 64;
    private readonly FrozenDictionary<string, string> _registered;
    private readonly DocumentCache<string> _sent;
    private readonly bool _onlyRegistered;

    /// <param name="registered">Documents to run under their hashes.</param>
    /// <param name="onlyRegistered">Whether no other document is run.</param>
    /// <param name="most">How many of those that clients sent are kept.</param>
    public PersistedQueries(IEnumerable<string> registered, bool onlyRegistered, int most)
    {
        _registered = registered
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(Hash, text => text, StringComparer.OrdinalIgnoreCase);
        _onlyRegistered = onlyRegistered;
        _sent = new DocumentCache<string>(most);
    }

    public int Count => _registered.Count;

    /// <summary>SHA-256 of the UTF-8, hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// The documents of a file: JSON, an object from any name (most tools: the hash) to the document, or an array of documents.
    /// </summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="JsonException">It is nothing such.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.ValueKind switch
        {
            JsonValueKind.Object => [.. json.RootElement.EnumerateObject().Select(entry => Text(entry.Value))],
            JsonValueKind.Array => [.. json.RootElement.EnumerateArray().Select(Text)],
            _ => throw new JsonException("An object from hashes to documents is expected."),
        };
    }

    /// <summary>The document to run.</summary>
    /// <exception cref="DocumentRefusal">It is not known, is not what its hash says, or may not be run here.</exception>
    internal string Text(GraphQlRequest request)
    {
        if (request.Hash is { } hash)
        {
            if (
                request.Query is not null
                && !string.Equals(Hash(request.Query), hash, StringComparison.OrdinalIgnoreCase)
            )
            {
                throw DocumentRefusal.Of(
                    ErrorCodes.PersistedMismatch,
                    "The hash that was given is not the SHA-256 of the document."
                );
            }

            var known = _registered.GetValueOrDefault(hash);
            if (known is null && request.Query is null && !_onlyRegistered)
            {
                known = _sent.Find(hash.ToLowerInvariant());
            }

            if (known is not null)
            {
                return known;
            }

            if (request.Query is null)
            {
                // The words that clients of automatic persisted queries wait for.
                throw DocumentRefusal.Of(ErrorCodes.PersistedNotFound, "PersistedQueryNotFound");
            }
        }

        return !_onlyRegistered || _registered.ContainsKey(Hash(request.Query!))
            ? request.Query!
            : throw DocumentRefusal.Of(
                ErrorCodes.PersistedOnly,
                "This server runs registered documents only: name one by its SHA-256."
            );
    }

    /// <summary>Keeps a document that was sent with its hash and found in order.</summary>
    internal void Keep(GraphQlRequest request, string text)
    {
        if (request is { Hash: { Length: HashLength } hash, Query: not null } && !_onlyRegistered)
        {
            _sent.Add(hash.ToLowerInvariant(), text);
        }
    }

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
            ? element.GetString()!
            : throw new JsonException("A document is a string.");
}
