using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Takes down what people say of a graph and finds what they name. Names of instruments are symbols or ids.</summary>
/// <param name="store">Open for writing where the graph is to be made anew.</param>
public sealed class CorrectionDesk(IGraphStore store, Vocabulary vocabulary)
{
    /// <summary>A relation holds, or does not.</summary>
    /// <param name="type">An id of a relation type.</param>
    /// <exception cref="CorrectionException">An end is not here or not one, or there is no such type.</exception>
    public Correction Relation(bool isConfirmed, string source, string type, string target) =>
        Correction.Of(isConfirmed ? CorrectionKind.ConfirmRelation : CorrectionKind.RejectRelation) with
        {
            InstrumentId = Instrument(source),
            RelationType = RelationType(type),
            OtherId = Instrument(target),
        };

    /// <summary>A citation means an instrument, or does not.</summary>
    /// <param name="document">Its id or file name.</param>
    /// <param name="index">The citation's number in it, from 0.</param>
    /// <exception cref="CorrectionException">What it names is not here or not one.</exception>
    public Correction Citation(bool isConfirmed, string document, int index, string instrument)
    {
        var text = Document(document);
        if (index < 0 || index >= text.Reading.Citations.Length)
        {
            throw new CorrectionException(
                CorrectionFault.Form,
                $"{text.Id} has {text.Reading.Citations.Length} citations; there is no number {index}."
            );
        }

        var citation = text.Reading.Citations[index];
        return Correction.Of(isConfirmed ? CorrectionKind.ConfirmResolution : CorrectionKind.RejectResolution) with
        {
            DocumentId = text.Id,
            Span = citation.Span,
            Words = citation.Text,
            InstrumentId = Instrument(instrument),
        };
    }

    /// <summary>Two instruments are one; the second becomes an alias of the first.</summary>
    /// <exception cref="CorrectionException">One is not here or not one.</exception>
    public Correction Merge(string kept, string other) =>
        Correction.Of(CorrectionKind.Merge) with
        {
            InstrumentId = Instrument(kept),
            OtherId = Instrument(other),
        };

    /// <summary>One instrument is two.</summary>
    /// <param name="documents">Those that are the other one: ids or file names.</param>
    /// <exception cref="CorrectionException">What it names is not here or not one.</exception>
    public Correction Split(string instrument, IEnumerable<string> documents) =>
        Correction.Of(CorrectionKind.Split) with
        {
            InstrumentId = Instrument(instrument),
            Documents =
            [
                .. documents.Select(d => Document(d).Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
        };

    /// <summary>An instrument was issued on that day.</summary>
    /// <exception cref="CorrectionException">It is not here or not one.</exception>
    public Correction Date(string instrument, PartialDate date) =>
        Correction.Of(CorrectionKind.SetDate) with
        {
            InstrumentId = Instrument(instrument),
            Date = date,
        };

    /// <summary>A document counts no longer.</summary>
    /// <param name="document">Its id or file name.</param>
    /// <exception cref="CorrectionException">It is not here or not one.</exception>
    public Correction Retraction(string document) =>
        Correction.Of(CorrectionKind.Retract) with
        {
            DocumentId = Document(document).Id,
        };

    /// <summary>The same, said by somebody.</summary>
    /// <exception cref="CorrectionException">It is not whole.</exception>
    public static Correction Signed(Correction correction, Signature who)
    {
        var signed = (correction with { By = who.By, Reason = who.Reason, At = who.At }).WithId();
        return CorrectionForm.Lacks(signed) is { } lack
            ? throw new CorrectionException(CorrectionFault.Form, $"This is no correction: {lack}.")
            : signed;
    }

    /// <summary>A correction that stands, taken back.</summary>
    /// <exception cref="CorrectionException">There is none of this id, or it was taken back before.</exception>
    public Correction TakenBack(string id, Signature who) =>
        store.Corrections().FirstOrDefault(c => c.Id == id) switch
        {
            null => throw new CorrectionException(CorrectionFault.NotFound, $"There is no correction '{id}'."),
            { TakenBack: { } before } => throw new CorrectionException(
                CorrectionFault.NotFound,
                $"{id} was taken back by {before.By} before."
            ),
            var known => known with { TakenBack = new TakenBack(who.By, who.Reason, who.At) },
        };

    /// <summary>Makes the graph anew with what was said.</summary>
    public void Rebuild() => store.MakeContent(new GraphContentBuilder(vocabulary));

    private string Instrument(string name) =>
        InstrumentLookup.Find(store, vocabulary, name, null, null) switch
        {
            LookupAnswer.Found found => found.Instrument.Id,
            LookupAnswer.Ambiguous several => throw new CorrectionException(
                CorrectionFault.Ambiguous,
                $"Several instruments are '{name}'; give the id of one: {string.Join(", ", several.Candidates.Select(c => c.Id))}."
            ),
            _ => throw new CorrectionException(CorrectionFault.NotFound, $"'{name}' is not in the graph."),
        };

    private ReadDocument Document(string name) =>
        store.Document(name)
        ?? store.Documents().Where(d => d.Name == name).Take(2).ToList() switch
        {
            [var only] => only,
            [] => throw new CorrectionException(CorrectionFault.NotFound, $"There is no document '{name}'."),
            _ => throw new CorrectionException(
                CorrectionFault.Ambiguous,
                $"Several documents are called '{name}': give the id of one."
            ),
        };

    private string RelationType(string type) =>
        vocabulary.Relation(type)?.Id
        ?? throw new CorrectionException(
            CorrectionFault.Form,
            $"'{type}' is no type of relation. There are: {string.Join(", ", vocabulary.RelationTypes.Select(t => t.Id).Order(StringComparer.Ordinal))}."
        );
}
