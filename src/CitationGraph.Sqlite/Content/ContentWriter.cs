using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Writes a <see cref="GraphContent"/> in place of the one before, inside the transaction of its session.</summary>
internal sealed class ContentWriter(Session session)
{
    // Children before parents, so that no row is ever without its parent.
    private static readonly string[] Tables =
    [
        "evidence",
        "relation",
        "instrument_name",
        "alias",
        "resolution",
        "contradiction",
        "fact",
        "instrument",
        "content",
    ];

    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);

    public void Replace(GraphContent content)
    {
        foreach (var table in Tables)
        {
            session.Execute($"DELETE FROM {table}");
        }

        session.Execute("INSERT INTO instrument_words (instrument_words) VALUES ('delete-all')");
        session.Execute("INSERT INTO content (only, version) VALUES (1, $0)", Guid.CreateVersion7().ToString("N"));
        WriteInstruments(content);
        WriteRelations(content);
        WriteResolutions(content);
        WriteContradictions(content);
        WriteFacts(content);
    }

    private void WriteInstruments(GraphContent content)
    {
        var ranks = SearchRanks.Of(content);
        var inOrder = content
            .Instruments.OrderBy(i => i.Date is null)
            .ThenBy(i => i.Date)
            .ThenBy(i => i.Id, StringComparer.Ordinal);
        foreach (var instrument in inOrder)
        {
            var key = _keys.Count + 1L;
            _keys.Add(instrument.Id, key);
            session.Execute(
                """
                INSERT INTO instrument (key, id, genre_id, symbol, symbol_key, date, issuer_id, issuer_name, title, is_held,
                  part_of_id, aliases, names, source_ids, period_end, cited, search_rank)
                VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                """,
                key,
                instrument.Id,
                instrument.GenreId,
                instrument.Symbol,
                instrument.Symbol is null ? null : VietnameseFolding.SymbolKey(instrument.Symbol),
                instrument.Date?.ToString(),
                instrument.IssuerId,
                instrument.IssuerName,
                instrument.Title,
                instrument.IsHeld,
                instrument.PartOfId,
                StoreJson.Write(instrument.Aliases),
                StoreJson.Write(instrument.Names),
                StoreJson.Write(instrument.SourceIds),
                instrument.PeriodEnd?.ToString("O"),
                ranks[instrument.Id].Cited,
                ranks[instrument.Id].Rank
            );
            WriteNames(key, instrument);
            foreach (var alias in instrument.Aliases)
            {
                session.Execute("INSERT INTO alias (alias, instrument_id) VALUES ($0, $1)", alias, instrument.Id);
            }
        }

        // In the order of their ranks: the index of words is built fastest so.
        foreach (var instrument in content.Instruments.OrderBy(i => ranks[i.Id].Rank))
        {
            WriteWords(ranks[instrument.Id].Rank, instrument);
        }
    }

    private void WriteNames(long key, Instrument instrument)
    {
        var names = instrument
            .Names.Append(instrument.Title ?? string.Empty)
            .Select(n => VietnameseFolding.SearchKey(n))
            .Where(n => n.Length > 0)
            .Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            session.Execute("INSERT INTO instrument_name (name_key, instrument) VALUES ($0, $1)", name, key);
        }
    }

    private void WriteWords(long rank, Instrument instrument) =>
        session.Execute(
            "INSERT INTO instrument_words (rowid, words) VALUES ($0, $1)",
            rank,
            VietnameseFolding.SearchKey(
                string.Join(
                    ' ',
                    instrument
                        .Names.Append(instrument.Symbol)
                        .Append(instrument.Title)
                        .Append(instrument.GenreId)
                        .Append(instrument.IssuerName)
                )
            )
        );

    private void WriteRelations(GraphContent content)
    {
        var key = 0L;
        foreach (var relation in content.Relations)
        {
            key++;
            session.Execute(
                """
                INSERT INTO relation (key, source, target, type, origin, detail, effective_from, confidence, reason)
                VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
                """,
                key,
                Key(relation.SourceId),
                Key(relation.TargetId),
                relation.Type,
                relation.Origin.ToString(),
                relation.Detail,
                relation.EffectiveFrom?.ToString(),
                relation.Confidence,
                relation.Reason
            );
            for (var i = 0; i < relation.Evidence.Length; i++)
            {
                WriteEvidence(key, i, relation.Evidence[i]);
            }
        }
    }

    private long Key(string instrumentId) =>
        _keys.TryGetValue(instrumentId, out var key)
            ? key
            : throw new StoreException(
                StoreFault.Damaged,
                $"A relation names the instrument '{instrumentId}', which is not among the instruments. Nothing of this step was kept."
            );

    private void WriteEvidence(long relation, int position, Evidence evidence) =>
        session.Execute(
            """
            INSERT INTO evidence (relation, position, document_id, document_name, citation, span_start, span_end, words, confidence, source,
              provision)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            relation,
            position,
            evidence.DocumentId,
            evidence.DocumentName,
            evidence.CitationIndex,
            evidence.Span.Start,
            evidence.Span.End,
            evidence.Words,
            evidence.Confidence,
            evidence.Source,
            evidence.Provision
        );

    private void WriteResolutions(GraphContent content)
    {
        foreach (var resolution in content.Resolutions)
        {
            session.Execute(
                """
                INSERT INTO resolution (document_id, citation, outcome, target_id, confidence, candidates, reasons)
                VALUES ($0, $1, $2, $3, $4, $5, $6)
                """,
                resolution.DocumentId,
                resolution.CitationIndex,
                resolution.Outcome.ToString(),
                resolution.TargetId,
                resolution.Confidence,
                StoreJson.Write(resolution.Candidates),
                StoreJson.Write(resolution.Reasons)
            );
        }
    }

    private void WriteContradictions(GraphContent content)
    {
        foreach (var contradiction in content.Contradictions)
        {
            session.Execute(
                """INSERT INTO contradiction (instrument_id, kind, "values") VALUES ($0, $1, $2)""",
                contradiction.InstrumentId,
                contradiction.Kind,
                StoreJson.Write(contradiction.Values)
            );
        }
    }

    private void WriteFacts(GraphContent content)
    {
        foreach (var fact in content.Facts)
        {
            session.Execute(
                """
                INSERT INTO fact (instrument_id, kind, value, recorded_on, publisher, source, is_public, confidence)
                VALUES ($0, $1, $2, $3, $4, $5, $6, $7)
                """,
                fact.InstrumentId,
                fact.Kind,
                fact.Value,
                fact.RecordedOn?.ToString(),
                fact.Publisher,
                fact.Provenance.Source,
                fact.Provenance.IsPublic,
                fact.Provenance.Confidence
            );
        }
    }
}
