using System.Collections;
using CitationGraph.Api;
using CitationGraph.Graph;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>
/// Runs a plan level by level: first every field of every object of a level is asked, then all that they left to be read together is read, and what
/// came of it is the next level. For one thread.
/// </summary>
/// <param name="typeOf">Name of the schema's type of an object, where a field may give objects of several.</param>
internal sealed class PlanRun(
    OperationPlan plan,
    PreparedDocument document,
    RequestArguments arguments,
    ISchema schema,
    GraphQlLimits limits,
    Func<object, string?> typeOf,
    Action<Exception> report
)
{
    private readonly List<(Place Place, FieldPlan Field, Deferred Value, RequestScope Scope)> _waiting = [];
    private readonly List<ExecutionError> _errors = [];
    private List<Row> _next = [];
    private int _objects;

    public IReadOnlyList<ExecutionError> Errors => _errors;

    /// <returns>The root; null where a required field of it is.</returns>
    /// <exception cref="OperationCanceledException">The request was given up.</exception>
    /// <exception cref="DocumentRefusal">The answer grows too large.</exception>
    public Row? Run(RequestScope scope)
    {
        var root = new Row(plan.Root, null, scope, default);
        if (plan.IsSerial)
        {
            for (var i = 0; i < plan.Root.Fields.Length && !root.IsDropped; i++)
            {
                Ask(root, i);
                Settle();
                GoOn();
            }
        }
        else
        {
            _next.Add(root);
            GoOn();
        }

        return root.IsDropped ? null : root;
    }

    private void GoOn()
    {
        while (_next.Count > 0)
        {
            var level = _next;
            _next = new List<Row>(level.Count);
            foreach (var row in level)
            {
                row.Scope.Cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < row.Cells.Length && !row.IsDropped; i++)
                {
                    Ask(row, i);
                }
            }

            Settle();
        }
    }

    private void Ask(Row row, int index)
    {
        var field = row.Selection.Fields[index];
        var place = Place.Of(row, index);
        if (field.TypeName is { } name)
        {
            row.Cells[index] = name;
            return;
        }

        object? value;
        try
        {
            value = field.Resolver is { } resolve
                ? resolve(row.Source, arguments.Of(field), row.Scope)
                : SchemaField.Resolve(field, arguments.Of(field), row, schema);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or DocumentRefusal))
        {
            Fail(place, field, fault);
            return;
        }

        var scope = row.Scope;
        if (value is Rescoped other)
        {
            (value, scope) = (other.Value, other.Scope);
        }

        if (value is Deferred later)
        {
            _waiting.Add((place, field, later, scope));
        }
        else
        {
            Complete(place, field, field.Shape, value, scope);
        }
    }

    /// <summary>Reads what was left to be read together.</summary>
    private void Settle()
    {
        while (_waiting.Count > 0)
        {
            var waiting = _waiting.ToArray();
            _waiting.Clear();
            Exception? fault = null;
            try
            {
                foreach (var scope in waiting.Select(value => value.Scope).Distinct())
                {
                    scope.Load();
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                fault = problem;
            }

            foreach (var (place, field, value, scope) in waiting)
            {
                if (fault is not null)
                {
                    Fail(place, field, fault);
                    continue;
                }

                object? known;
                try
                {
                    known = value.Known;
                }
                catch (Exception problem) when (problem is not (OperationCanceledException or DocumentRefusal))
                {
                    Fail(place, field, problem);
                    continue;
                }

                if (known is Deferred more)
                {
                    _waiting.Add((place, field, more, scope));
                }
                else
                {
                    Complete(place, field, field.Shape, known, scope);
                }
            }
        }
    }

    private void Complete(Place place, FieldPlan field, ValueShape shape, object? value, RequestScope scope)
    {
        if (value is null)
        {
            if (shape.IsRequired)
            {
                _errors.Add(
                    Placed(
                        new ExecutionError($"Nothing was found for {field.Definition.Name}, which is always given.")
                        {
                            Code = ErrorCodes.Internal,
                        },
                        place,
                        field
                    )
                );
            }

            Drop(place, shape);
            return;
        }

        switch (shape)
        {
            case LeafShape leaf:
                CompleteLeaf(place, field, leaf, value);
                break;
            case SelectionShape selection:
                var row = new Row(Selection(selection, value), value, scope, place);
                Count();
                Put(place, row);
                _next.Add(row);
                break;
            case ListShape list:
                CompleteList(place, field, list, (IEnumerable)value, scope);
                break;
        }
    }

    private void CompleteLeaf(Place place, FieldPlan field, LeafShape leaf, object value)
    {
        try
        {
            Put(place, leaf.Serialize(value));
        }
        catch (Exception fault)
        {
            Fail(place, field, fault);
        }
    }

    private void CompleteList(Place place, FieldPlan field, ListShape shape, IEnumerable values, RequestScope scope)
    {
        object?[] items;
        try
        {
            items = Items(values);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or DocumentRefusal))
        {
            // A list may be read only as it is gone through.
            Fail(place, field, fault);
            return;
        }

        var list = new CellList(items, place);
        Put(place, list);
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            items[i] = null;
            Complete(Place.In(list, i), field, shape.Item, item, scope);
        }
    }

    private static object?[] Items(IEnumerable values)
    {
        if (values is not IList known)
        {
            return [.. values.Cast<object?>()];
        }

        // The library's lists can be asked for each item, and for nothing else.
        var items = known.Count == 0 ? [] : new object?[known.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = known[i];
        }

        return items;
    }

    private SelectionPlan Selection(SelectionShape shape, object value)
    {
        if (shape.Selections.Count == 1)
        {
            return shape.Selections[0];
        }

        var name = typeOf(value);
        return shape.Selections.FirstOrDefault(selection => selection.Type.Name == name)
            ?? throw new InvalidOperationException($"{value.GetType().Name} is none of the types that may stand here.");
    }

    private void Count()
    {
        if (++_objects > limits.Objects)
        {
            throw DocumentRefusal.Of(
                ErrorCodes.AnswerLimit,
                $"The answer has more than {limits.Objects} objects, the most that is given at once. Ask for less: shorter lists, or a page at a time."
            );
        }
    }

    private static void Put(Place place, object? value)
    {
        if (place.List is { } list)
        {
            list.Items[place.Index] = value;
        }
        else
        {
            place.Row!.Cells[place.Field] = value;
        }
    }

    /// <summary>Puts null there; where that may not be, in the place around it.</summary>
    private static void Drop(Place place, ValueShape shape)
    {
        while (shape.IsRequired)
        {
            if (place.List is { } list)
            {
                place = list.Place;
                shape = Shape(place);
            }
            else
            {
                var row = place.Row!;
                row.IsDropped = true;
                if (row.Place.Row is null)
                {
                    return;
                }

                place = row.Place;
                shape = Shape(place);
            }
        }

        Put(place, null);
    }

    /// <summary>The shape of what stands at a place: of the field, or of an item so many lists deep in it.</summary>
    private static ValueShape Shape(Place place)
    {
        var shape = place.Row!.Selection.Fields[place.Field].Shape;
        for (var list = place.List; list is not null; list = list.Place.List)
        {
            shape = ((ListShape)shape).Item;
        }

        return shape;
    }

    private void Fail(Place place, FieldPlan field, Exception fault)
    {
        _errors.Add(Placed(FieldErrors.Of(fault, report), place, field));
        Drop(place, Shape(place));
    }

    private ExecutionError Placed(ExecutionError error, Place place, FieldPlan field)
    {
        error.Path = place.Path();
        return error.At(Location.FromLinearPosition(document.Document.Source, field.Node.Location.Start));
    }
}
