using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// One symbol whose number begins again in each register and period: issuer and year, or issuer and term, tell the instruments apart.
/// </summary>
internal sealed class RegisterBucket(
    NumberedResolver numbered,
    Ledger ledger,
    Periods periods,
    IdentityScope scope,
    Symbol symbol
)
{
    private readonly List<Draft> _drafts = [];
    private readonly List<(Entry Entry, List<Draft> Candidates)> _ambiguous = [];

    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        var entries = mentions.Select(m => new Entry(m, Period(m, m.Issuer))).ToList();
        FillFromSameText(entries);
        foreach (var entry in entries.Where(e => e.Issuer.IsKnown && e.Period is not null))
        {
            DraftOf(entry.Issuer, entry.Period, string.Empty).Entries.Add(entry);
        }

        JoinMisdated();
        foreach (var entry in entries.Where(e => e.Issuer.IsKnown && e.Period is null))
        {
            PlaceUndated(entry);
        }

        // Against the drafts of known issuers only, so that the order of those without one does not matter.
        var known = _drafts.ToList();
        foreach (var entry in entries.Where(e => !e.Issuer.IsKnown))
        {
            PlaceWithoutIssuer(entry, known);
        }

        Close();
    }

    private string? Period(Mention mention, IssuerRef issuer) =>
        periods.Of(scope, symbol, mention.Date, mention.Session, issuer);

    private void FillFromSameText(List<Entry> entries)
    {
        foreach (var text in entries.Where(e => e.Mention.Document is not null).GroupBy(e => e.Mention.Key.Source))
        {
            var known = text.Where(e => e.Issuer.IsKnown).ToList();
            if (known.Select(e => e.Issuer.Lineage).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                foreach (var entry in text.Where(e => !e.Issuer.IsKnown && known.Exists(k => AgreeInDate(e, k))))
                {
                    entry.Issuer = known[0].Issuer;
                    entry.Period = Period(entry.Mention, entry.Issuer);
                    entry.Weaken(
                        Certainty.IssuerFromSameText,
                        "The issuer is taken from another mention in the same text."
                    );
                }
            }

            foreach (var entry in text.Where(e => e.Issuer.IsKnown && e.Period is null).ToList())
            {
                var given = text.Where(e =>
                        e.Period is not null && e.Mention.Date is not null && e.Issuer.IsSameRegister(entry.Issuer)
                    )
                    .Select(e => (e.Issuer, e.Period))
                    .DistinctBy(p => (p.Issuer.Register, p.Period))
                    .ToList();
                if (given.Count == 1)
                {
                    (entry.Issuer, entry.Period) = given[0];
                    entry.Weaken(
                        Certainty.DateFromSameText,
                        "The date is taken from another mention in the same text."
                    );
                }
            }
        }
    }

    private static bool AgreeInDate(Entry left, Entry right) =>
        left.Mention.Date is not { } own || right.Mention.Date is not { } other || own.AgreesWith(other);

    private void JoinMisdated()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            for (var j = i + 1; j < _drafts.Count; j++)
            {
                if (_drafts[i].IsMisdated(_drafts[j]))
                {
                    _drafts[i].Entries.AddRange(_drafts[j].Entries);
                    _drafts.RemoveAt(j);
                    j = i;
                }
            }
        }

        foreach (var draft in _drafts.Where(d => d.Entries.Select(e => e.Period).Distinct().Skip(1).Any()))
        {
            var date = draft.Date;
            foreach (var entry in draft.Entries.Where(e => e.Mention.Date is { } own && !own.AgreesWith(date!.Value)))
            {
                entry.Weaken(
                    Certainty.WrongDate,
                    "The date given here disagrees with other mentions; symbol, issuer and title or day agree, so it is the same instrument."
                );
            }
        }
    }

    private void PlaceUndated(Entry entry)
    {
        var mention = entry.Mention;
        var sameRegister = _drafts
            .Where(d => d.Period is not null && d.Issuer.IsSameRegister(entry.Issuer) && d.CanBeMeantBy(mention))
            .ToList();
        var titled = sameRegister.Where(d => d.AgreesInTitle(mention.TitleKey)).ToList();
        var candidates = titled.Count > 0 ? titled : sameRegister;
        if (candidates.Count == 1)
        {
            candidates[0].Entries.Add(entry);
            entry.Weaken(
                titled.Count > 0 ? Certainty.TitleForDate : Certainty.OnlyOneKnown,
                titled.Count > 0
                    ? "No date is given; symbol, issuer and title agree with a dated mention."
                    : "No date is given; only one instrument of this symbol and issuer is known."
            );
        }
        else if (candidates.Count > 1)
        {
            _ambiguous.Add((entry, candidates));
        }
        else
        {
            var draft =
                _drafts.Find(d => d.Period is null && d.Issuer.IsSameRegister(entry.Issuer))
                ?? DraftOf(entry.Issuer, null, string.Empty);
            draft.Entries.Add(entry);
            entry.Weaken(Certainty.PeriodUnknown, "No date is given anywhere: the period of this number is unknown.");
        }
    }

    private void PlaceWithoutIssuer(Entry entry, List<Draft> known)
    {
        var mention = entry.Mention;
        var fitting = known
            .Where(d => d.CanBeMeantBy(mention) && (IsSameDay(mention, d) || d.AgreesInTitle(mention.TitleKey)))
            .ToList();
        if (fitting.Count == 1 && !mention.IsHeld)
        {
            fitting[0].Entries.Add(entry);
            entry.Weaken(
                Certainty.DayOrTitleForIssuer,
                "No issuer is given; symbol and day or title agree with one known instrument only."
            );
            return;
        }

        DraftOf(default, entry.Period, mention.Locality).Entries.Add(entry);
        entry.Weaken(
            mention.IsHeld ? Certainty.HeldWithoutIssuer : Certainty.IssuerUnknown,
            "Many bodies use this symbol and the text does not say which: kept apart from those of other texts."
        );
    }

    private static bool IsSameDay(Mention mention, Draft draft) =>
        mention.Date is { IsFullDay: true } day && draft.Entries.Exists(e => e.Mention.Date == day);

    private Draft DraftOf(IssuerRef issuer, string? period, string locality)
    {
        var draft = _drafts.Find(d =>
            d.Issuer.Register == issuer.Register && d.Period == period && d.Locality == locality
        );
        if (draft is null)
        {
            draft = new Draft(issuer, period, locality);
            _drafts.Add(draft);
        }

        return draft;
    }

    private void Close()
    {
        var clusters = new Dictionary<Draft, Cluster>();
        foreach (var draft in _drafts)
        {
            var cluster = clusters[draft] = ledger.Open();
            foreach (var entry in draft.Entries)
            {
                entry.Mention.LoneId = LoneId(entry.Mention);
                var reason = draft.Issuer.IsKnown ? "Symbol, issuer and period agree." : "The symbol agrees.";
                ledger.Assign(entry.Mention, cluster, entry.Confidence, [reason, .. entry.Reasons]);
            }

            cluster.Id = Id(draft, cluster);
        }

        foreach (var (entry, candidates) in _ambiguous)
        {
            ledger.Leave(
                entry.Mention,
                [.. candidates.Select(d => clusters[d])],
                Certainty.SeveralFit,
                [.. entry.Reasons, "No date is given and the issuer has used this symbol in several periods."]
            );
        }
    }

    private string LoneId(Mention mention) =>
        Ids.Numbered(
            numbered.Series(symbol, mention.Genre),
            mention.Issuer,
            mention.Locality,
            Period(mention, mention.Issuer),
            mention.Symbol!
        );

    private string Id(Draft draft, Cluster cluster)
    {
        var date = cluster.Date;
        var best = draft.Entries.Find(e => date is { } day && e.Mention.Date is { } own && own.AgreesWith(day));
        var issuer = best is { Issuer.IsKnown: true } ? best.Issuer : draft.Issuer;
        var period = best?.Period ?? draft.Period;
        return Ids.Numbered(numbered.Series(symbol, cluster.Genre), issuer, draft.Locality, period, symbol);
    }
}
