using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Rulebook;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning.Versions;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;

namespace Supervision.Dashboard.Rulebook;

/// <summary>A pasted dialogue under the documents that bind the hall today: what fires, where and why.</summary>
public partial class BenchPage
{
    // Longer than any call that a hall records; short enough to score while the reader waits.
    private const int LongestDialogue = 20_000;
    // In Chinese for every reader: the documents forbid Chinese words.
    private const string Example = "工作人员：您好，请问您办什么业务？\n群众：我想问一下社保转移。\n工作人员：这事不归我管，你去别处问吧。";
    private IReadOnlyList<RulebookDocument> _documents = [];
    private List<BenchLine> _lines = [];
    private string _modelName = "";
    private string? _mistake;

    [Parameter] public string Hall { get; set; } = "";

    [SupplyParameterFromForm(FormName = "bench", Name = "dialogue")] public string? Dialogue { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    private async Task Try()
    {
        if (string.IsNullOrWhiteSpace(Dialogue))
            return;
        if (Dialogue.Length > LongestDialogue)
        {
            _mistake = RulebookText.TooLong(LongestDialogue);
            return;
        }
        try
        {
            var turns = PastedDialogue.Turns(Dialogue);
            var cancel = Visit.Context.RequestAborted;
            // The hall's working model, so that the bench says what the next night will say.
            var live = await new ModelBook(Database).Live(Hall, cancel);
            // Documents without a phrase have nothing to say of words.
            _documents = [.. (await RulebookShelf.Of(Database, Hall, cancel)).InForce(Visit.Today).Where(document => document.Rules.Any(rule => rule.Kind == RuleKind.Phrase))];
            _modelName = live.Name.Length > 0 ? live.Name : LearningText.Shipped;
            _lines = BenchLine.Of(turns, _documents, live.Model);
        }
        catch (FormatException wrong)
        {
            _mistake = RulebookText.NotReadable(wrong.Message);
        }
    }

    private static string Speaker(Turn turn) => turn.Speaker switch
    {
        Jobs.Calls.Turns.Speaker.Staff => RulebookText.Staff,
        Jobs.Calls.Turns.Speaker.Citizen => RulebookText.Citizen,
        _ => RulebookText.Unknown,
    };
}
