using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>
/// The small words that hold citations together ("số", "ngày", "của", "khoản", "này"), by class, read from <c>ontology/lexicon.ttl</c>.
/// </summary>
public sealed class Lexicon(IReadOnlyDictionary<string, ImmutableArray<string>> classes)
{
    private readonly Dictionary<string, ImmutableArray<string>> _classes = new(classes, StringComparer.Ordinal);

    /// <summary>The ways a class is written, in the ontology's order.</summary>
    /// <exception cref="VocabularyException">The ontology lacks the class: extraction cannot work without it.</exception>
    public ImmutableArray<string> this[string lexicalClass] =>
        _classes.TryGetValue(lexicalClass, out var words)
            ? words
            : throw new VocabularyException(
                $"The lexicon has no class '{lexicalClass}'. Add it to ontology/lexicon.ttl with at least one cg:written."
            );
}

/// <summary>The vocabulary is incomplete or contradicts itself; the message says what is missing and where.</summary>
public sealed class VocabularyException(string message) : Exception(message);
