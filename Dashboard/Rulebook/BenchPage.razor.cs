using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Calls;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Rulebook;

namespace Supervision.Dashboard.Rulebook;

/// <summary>A pasted dialogue under the documents that bind the hall today: what fires, where and why.</summary>
public partial class BenchPage
{
    // Longer than any call that a hall records; short enough to score while the reader waits.
    private const int LongestDialogue = 20_000;
    // In Chinese for every reader: the documents forbid Chinese words.
    private const string Example = "工作人员：您好，请问您办什么业务？\n群众：我想问一下社保转移。\n工作人员：这事不归我管，你去别处问吧。";
    private static readonly Lazy<ContextModel> Model = new(ContextModel.Load);
    private List<Turn> _turns = [];
    private List<BenchLine> _lines = [];
    private bool _isTooLong;

    [Parameter] public string Hall { get; set; } = "";

    [SupplyParameterFromForm(FormName = "bench", Name = "dialogue")] public string? Dialogue { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    private async Task Try()
    {
        _isTooLong = Dialogue?.Length > LongestDialogue;
        if (_isTooLong || string.IsNullOrWhiteSpace(Dialogue))
            return;
        var adoptions = await new RulebookQueries(Database).Adoptions(Hall, Visit.Context.RequestAborted);
        var rulebook = CompiledRulebook.Compile(Adoption.InForce(adoptions, Visit.Today));
        _turns = PastedDialogue.Turns(Dialogue);
        var score = CallScorer.Score(_turns, rulebook, Model.Value);
        var hits = score.Turns.ToDictionary(turn => turn.Index, turn => turn.Hits);
        _lines = _turns.ConvertAll(turn => new BenchLine(turn, hits.GetValueOrDefault(turn.Index) ?? []));
    }

    private static bool IsViolation(CallHit hit) => hit.Probability >= CallScorer.ShippedThreshold;

    private static string Speaker(Turn turn) => turn.Speaker switch
    {
        Jobs.Calls.Speaker.Staff => RulebookText.Staff,
        Jobs.Calls.Speaker.Citizen => RulebookText.Citizen,
        _ => RulebookText.Unknown,
    };
}

/// <summary>One turn with its hits, cut where they begin and end.</summary>
internal sealed record BenchLine(Turn Turn, IReadOnlyList<CallHit> Hits)
{
    internal IEnumerable<(string Text, bool IsHit)> Pieces
    {
        get
        {
            var at = 0;
            foreach (var hit in Hits.OrderBy(hit => hit.Start).Where(hit => hit.End > hit.Start))
            {
                if (hit.Start < at)
                    continue;
                yield return (Turn.Text[at..hit.Start], false);
                yield return (Turn.Text[hit.Start..hit.End], true);
                at = hit.End;
            }
            yield return (Turn.Text[at..], false);
        }
    }
}
