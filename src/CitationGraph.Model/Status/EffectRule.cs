namespace CitationGraph.Model;

public sealed record EffectRule(string Id, string LabelVi, string LabelEn);
