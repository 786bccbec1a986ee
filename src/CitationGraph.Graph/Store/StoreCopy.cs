using System.Security.Cryptography;
using System.Text;

namespace CitationGraph.Graph;

/// <summary>What a copy of a store did.</summary>
/// <param name="Documents">Documents that were not there before.</param>
/// <param name="Digest">Of the export of both, which is the same: SHA-256, lower-case hexadecimal.</param>
public sealed record CopyReport(int Documents, StoreCounts Counts, string Digest);

/// <summary>
/// Moves what was read and said from one store to another and makes the graph there anew. What is there already is left, so a copy that was
/// broken off goes on where it was; at the end counts and the digest of the export must be the same.
/// </summary>
public static class StoreCopy
{
    private const int AtOnce = 100;

    /// <exception cref="StoreException">A store failed, or the copy is not the same as the original.</exception>
    public static CopyReport Copy(
        IGraphStore from,
        IGraphStore to,
        GraphContentBuilder builder,
        IProgress<IngestProgress>? progress = null
    )
    {
        var there = to.ReadMoments().Select(m => m.DocumentId).ToHashSet(StringComparer.Ordinal);
        var moments = from.ReadMoments().ToDictionary(m => m.DocumentId, m => m.ReadAt, StringComparer.Ordinal);
        var copied = 0;
        foreach (var batch in from.Documents().Where(d => !there.Contains(d.Id)).Chunk(AtOnce))
        {
            foreach (var moment in batch.GroupBy(d => moments[d.Id]))
            {
                to.Save([.. moment], moment.Key);
            }

            copied += batch.Length;
            progress?.Report(
                new IngestProgress(IngestStage.Reading, batch[^1].Name, there.Count + copied, moments.Count)
            );
        }

        foreach (var version in from.CatalogueVersions().OrderBy(v => v.KnownFrom))
        {
            to.Save(version.Catalogue, version.KnownFrom);
        }

        foreach (var correction in from.Corrections())
        {
            to.Save(correction);
        }

        to.MakeContent(builder, progress);
        return Compared(from, to, copied);
    }

    /// <summary>SHA-256 of the export of a store, lower-case hexadecimal.</summary>
    public static string Digest(IGraphStore store)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false)))
        {
            GraphExport.WriteJsonLines(store, writer);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static CopyReport Compared(IGraphStore from, IGraphStore to, int copied)
    {
        var (before, after) = (from.Count(), to.Count());
        var (original, copy) = (Digest(from), Digest(to));
        return original == copy && before.Documents == after.Documents && before.Citations == after.Citations
            ? new CopyReport(copied, after, copy)
            : throw new StoreException(
                StoreFault.Damaged,
                $"The copy at {to.Location} is not the same as {from.Location}: {after.Documents} documents of {before.Documents}, {after.Instruments} instruments of {before.Instruments}, {after.Relations} relations of {before.Relations}. Either the target held other documents, or the original was made by another version: make its graph anew ('citegraph store rebuild') and copy again."
            );
    }
}
