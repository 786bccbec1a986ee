using CitationGraph.Api;

namespace CitationGraph.Server;

/// <summary>
/// One object of an answer. A cell is null, a scalar, a <see cref="Row"/> or a <see cref="CellList"/>, one for each field of the selection.
/// </summary>
internal sealed class Row(SelectionPlan selection, object? source, RequestScope scope, Place place)
{
    public SelectionPlan Selection { get; } = selection;

    /// <summary>What the resolvers of its fields are given.</summary>
    public object? Source { get; } = source;

    public RequestScope Scope { get; } = scope;

    public object?[] Cells { get; } = new object?[selection.Fields.Length];

    /// <summary>Where it stands in the answer.</summary>
    public Place Place { get; } = place;

    /// <summary>Whether a required field of it is null: then it is not in the answer, and nothing more is read for it.</summary>
    public bool IsDropped { get; set; }
}

/// <summary>A list in an answer.</summary>
internal sealed class CellList(object?[] items, Place place)
{
    public object?[] Items { get; } = items;

    public Place Place { get; } = place;
}

/// <summary>Where a value stands: in a cell of a row, or in a list that stands there. The default is the root.</summary>
internal readonly record struct Place(Row? Row, int Field, CellList? List, int Index)
{
    public static Place Of(Row row, int field) => new(row, field, null, -1);

    public static Place In(CellList list, int index) => new(list.Place.Row, list.Place.Field, list, index);

    /// <summary>Names and positions from the root, as errors give them.</summary>
    public object[] Path()
    {
        var path = new List<object>();
        for (var at = this; at.Row is not null; )
        {
            if (at.List is not null)
            {
                path.Add(at.Index);
                at = at.List.Place;
            }
            else
            {
                path.Add(at.Row.Selection.Fields[at.Field].ResponseName);
                at = at.Row.Place;
            }
        }

        path.Reverse();
        return [.. path];
    }
}
