using System.Collections.Frozen;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>The reasons that name something of the ontology, written once: texts have the same few over and over.</summary>
internal sealed class ReasonTexts(Vocabulary vocabulary)
{
    private readonly FrozenDictionary<string, string> _schemes = vocabulary.NumberSchemes.ToFrozenDictionary(
        s => s.Id,
        s => $"symbol of scheme {s.Id}",
        StringComparer.Ordinal
    );
    private readonly FrozenDictionary<string, (string Before, string Behind)> _cues = vocabulary
        .Cues.Select(c => c.Phrase)
        .Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(p => p, p => ($"cue “{p}”", $"cue “{p}” behind it"), StringComparer.Ordinal);

    /// <summary>The reason that names a number scheme.</summary>
    public string OfScheme(string? schemeId) => _schemes[schemeId!];

    /// <summary>The reason that names a cue in front of a mention or behind it.</summary>
    public string OfCue(RelationCue cue, bool isBehind) =>
        isBehind ? _cues[cue.Phrase].Behind : _cues[cue.Phrase].Before;
}
