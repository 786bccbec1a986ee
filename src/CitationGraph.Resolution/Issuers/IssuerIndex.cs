using System.Collections.Concurrent;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>An issuer as far as known; the default value is "unknown".</summary>
/// <param name="AuthorityId">Its entry in the ontology.</param>
/// <param name="Register">The register its documents are numbered in; for an issuer the ontology lacks, a key of its name.</param>
/// <param name="Lineage">The oldest register of the same name: what a date decides between bodies that follow each other under one name.</param>
/// <param name="Tier">1 for central bodies; null when the ontology does not know the body.</param>
internal readonly record struct IssuerRef(
    string? AuthorityId,
    string? Name,
    string? Register,
    string? Lineage,
    int? Tier
)
{
    public bool IsKnown => Register is not null;

    public bool IsCentral => Tier == 1;

    public bool IsSameRegister(IssuerRef other) => Lineage is not null && Lineage == other.Lineage;
}

/// <summary>Finds issuers by id, name or organ code, and which of several bodies of one name existed on a day.</summary>
internal sealed class IssuerIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, List<Authority>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Authority>> _byCode = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _lineages = new(StringComparer.Ordinal);

    public IssuerIndex(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        foreach (var authority in vocabulary.Authorities)
        {
            foreach (var name in authority.Variants.Prepend(authority.NameVi))
            {
                Add(_byName, VietnameseFolding.NameKey(name), authority);
            }

            foreach (var code in authority.Codes)
            {
                Add(_byCode, VietnameseFolding.SymbolKey(code), authority);
            }
        }
    }

    public IssuerRef Find(Issuer? issuer, Symbol? symbol, PartialDate? date) =>
        issuer is not null ? Find(issuer.AuthorityId, issuer.Name, date) : FromOrgan(symbol, date);

    public IssuerRef Find(string? authorityId, string? name, PartialDate? date)
    {
        var authority = _vocabulary.Authority(authorityId) ?? ByName(name, date);
        if (authority is not null)
        {
            return Of(OnDate(authority, date), name, date);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return default;
        }

        var key = Ids.Slug(name);
        return new IssuerRef(null, name, key, key, null);
    }

    /// <summary>The organ's code says the register only where all bodies that sign so share one.</summary>
    public IssuerRef FromOrgan(Symbol? symbol, PartialDate? date)
    {
        if (
            symbol is null
            || symbol.Organs.IsDefaultOrEmpty
            || !_byCode.TryGetValue(VietnameseFolding.SymbolKey(symbol.Organs[0]), out var signers)
        )
        {
            return default;
        }

        var registers = signers.Select(a => Lineage(a.RegisterId)).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (registers.Count != 1 || _vocabulary.Authority(registers[0]) is not { } register)
        {
            return default;
        }

        var found = Of(OnDate(register, date), null, date);
        return signers.Count == 1 ? found : found with { AuthorityId = null, Name = null };
    }

    /// <summary>Whether only bodies below the central level sign with the symbol's organ code: every province has an HĐND.</summary>
    public bool IsLocalOrgan(Symbol symbol) =>
        !symbol.Organs.IsDefaultOrEmpty
        && _byCode.TryGetValue(VietnameseFolding.SymbolKey(symbol.Organs[0]), out var signers)
        && signers.TrueForAll(a => a.Level.Tier > 1);

    private IssuerRef Of(Authority authority, string? name, PartialDate? date)
    {
        var register = _vocabulary.Authority(authority.RegisterId) ?? authority;
        register = OnDate(register, date);
        return new IssuerRef(
            authority.Id,
            authority.NameVi.Length > 0 ? authority.NameVi : name,
            register.Id,
            Lineage(register.Id),
            register.Level.Tier
        );
    }

    private Authority? ByName(string? name, PartialDate? date)
    {
        if (name is null || !_byName.TryGetValue(VietnameseFolding.NameKey(name), out var found))
        {
            return null;
        }

        var existing = found.Where(a => Existed(a, date)).ToList();
        var fitting = existing.Count > 0 ? existing : found;
        var registers = fitting.Select(a => Lineage(a.RegisterId)).Distinct(StringComparer.Ordinal).Count();
        return registers == 1 ? fitting.MinBy(a => a.Id, StringComparer.Ordinal) : null;
    }

    /// <summary>The body of the same name, before or after it in succession, that existed on the day.</summary>
    private Authority OnDate(Authority authority, PartialDate? date)
    {
        if (Existed(authority, date))
        {
            return authority;
        }

        var name = VietnameseFolding.NameKey(authority.NameVi);
        return authority
                .PredecessorIds.Concat(authority.SuccessorIds)
                .Select(_vocabulary.Authority)
                .OfType<Authority>()
                .Where(a => VietnameseFolding.NameKey(a.NameVi) == name && Existed(a, date))
                .MinBy(a => a.Id, StringComparer.Ordinal)
            ?? authority;
    }

    private string Lineage(string registerId) =>
        _lineages.GetOrAdd(
            registerId,
            id =>
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                while (seen.Add(id) && _vocabulary.Authority(id) is { } authority)
                {
                    var name = VietnameseFolding.NameKey(authority.NameVi);
                    var predecessor = authority
                        .PredecessorIds.Select(_vocabulary.Authority)
                        .OfType<Authority>()
                        .Where(a => VietnameseFolding.NameKey(a.NameVi) == name)
                        .MinBy(a => a.Id, StringComparer.Ordinal);
                    id = predecessor?.Id ?? id;
                }

                return id;
            }
        );

    private static bool Existed(Authority authority, PartialDate? date) =>
        date is not { } day || authority.ExistedOn(day.Earliest) || authority.ExistedOn(day.Latest);

    private static void Add(Dictionary<string, List<Authority>> index, string key, Authority authority)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (!list.Contains(authority))
        {
            list.Add(authority);
        }
    }
}
