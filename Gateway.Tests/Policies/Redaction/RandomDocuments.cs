using System.Text;
using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>Valid documents that mostly have the shape of a plan, in every spelling that JSON allows.</summary>
internal sealed class RandomDocuments
{
    // One less than the limit: a scalar may be an empty container instead.
    private const int MostLevels = 63;

    private readonly Dice _dice;
    private readonly StringBuilder _text = new();
    private readonly RandomScalars _scalars;

    private RandomDocuments(Dice dice)
    {
        _dice = dice;
        _scalars = new RandomScalars(dice, _text);
    }

    public static string For(PlanSketch plan, Dice dice)
    {
        var documents = new RandomDocuments(dice);
        documents.Spaced(() => documents.Value(plan, 5, MostLevels));
        return documents._text.ToString();
    }

    private void Value(PlanSketch? plan, int likely, int room)
    {
        if (likely == 0 || room == 0)
        {
            _scalars.Write();
            return;
        }

        var (likeObject, likeScalar) = plan?.Treatment is PlanTreatment.Descend ? (8, 1) : (1, 6);
        var choice = _dice.Below(likeObject + likeScalar + 3);
        if (_dice.OneIn(300) && room > 10)
            Deep(plan, likely, room);
        else if (choice < likeObject)
            Object(plan, likely, room);
        else if (choice < likeObject + likeScalar)
            _scalars.Write();
        else
            Array(plan, likely, room);
    }

    private void Object(PlanSketch? plan, int likely, int room)
    {
        var names = _dice.Some(Names(plan));
        Enclosed('{', '}', names.Count, at =>
        {
            _scalars.Space();
            _scalars.Name(names[at]);
            _scalars.Space();
            _text.Append(':');
            Spaced(() => Value(plan?.Members.GetValueOrDefault(names[at]), likely - 1, room - 1));
        });
    }

    private void Array(PlanSketch? plan, int likely, int room)
    {
        var count = _dice.OneIn(100) ? _dice.Between(10, 80) : _dice.Below(4);
        var isHerd = _dice.OneIn(3);
        var (from, to) = (0, 0);
        Enclosed('[', ']', count, at =>
        {
            if (at > 0 && isHerd)
            {
                _text.Append(Variation.Of(_text.ToString(from, to - from), _dice));
                return;
            }

            from = _text.Length;
            Spaced(() => Value(plan, likely - 1, room - 1));
            to = _text.Length;
        });
    }

    // Arrays in arrays, or unknown members in unknown members.
    private void Deep(PlanSketch? plan, int likely, int room)
    {
        var levels = _dice.Between(1, room - 6);
        var (opening, closing) = _dice.OneIn(2) ? ("[", "]") : ("{\"x\":", "}");
        _text.Insert(_text.Length, opening, levels);
        Value(opening == "[" ? plan : null, Math.Min(likely, 2), room - levels);
        _text.Insert(_text.Length, closing, levels);
    }

    private IEnumerable<string> Names(PlanSketch? plan)
    {
        var wide = _dice.OneIn(200) ? Enumerable.Range(0, _dice.Between(120, 200)).Select(number => $"w{number}") : [];
        return RandomPlans.Names.Take(_dice.OneIn(6) ? RandomPlans.Names.Length : 7).Concat(wide).Union(plan?.Members.Keys ?? Enumerable.Empty<string>());
    }

    private void Enclosed(char opening, char closing, int count, Action<int> item)
    {
        _text.Append(opening);
        for (var at = 0; at < count; at++)
        {
            _text.Append(at > 0 ? "," : "");
            item(at);
        }

        _scalars.Space();
        _text.Append(closing);
    }

    private void Spaced(Action value)
    {
        _scalars.Space();
        value();
        _scalars.Space();
    }
}
