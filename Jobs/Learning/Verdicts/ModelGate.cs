namespace Supervision.Jobs.Learning.Verdicts;

/// <summary>Decides whether a newly trained version replaces the one at work.</summary>
/// <param name="GoesLive">Only where the new version is not worse on verdicts that neither has learnt from.</param>
/// <param name="Reason">In words, for the model card.</param>
/// <param name="InChinese">The same for the operator's page.</param>
public sealed record ModelGate(bool GoesLive, string Reason, string InChinese)
{
    /// <summary>Fewer verdicts cannot tell two versions apart: a single one would be more than 3 % of the outcome.</summary>
    public const int FewestVerdicts = 30;

    /// <summary>By how much the mean squared error may rise unnoticed: under it a re-fit on more data merely wobbles.</summary>
    const double Wobble = 0.002;

    public static ModelGate Compare(ContextModel champion, ContextModel challenger, IReadOnlyList<ContextRow> heldOutVerdicts)
    {
        if (heldOutVerdicts.Count < FewestVerdicts)
            return new ModelGate(false, $"{heldOutVerdicts.Count} held-out verdicts are too few: {FewestVerdicts} are needed.", $"留出结论只有 {heldOutVerdicts.Count} 个，至少需要 {FewestVerdicts} 个。");
        var (oldErrors, newErrors) = (Errors(champion, heldOutVerdicts), Errors(challenger, heldOutVerdicts));
        var (oldLoss, newLoss) = (Loss(champion, heldOutVerdicts), Loss(challenger, heldOutVerdicts));
        var numbers = FormattableString.Invariant(
            $"on {heldOutVerdicts.Count} held-out verdicts: {newErrors} errors against {oldErrors}, squared error {newLoss:F4} against {oldLoss:F4}");
        var chinese = FormattableString.Invariant(
            $"留出结论 {heldOutVerdicts.Count} 个，错误 {newErrors} 个（原 {oldErrors} 个），平方误差 {newLoss:F4}（原 {oldLoss:F4}）");
        return newErrors <= oldErrors && newLoss <= oldLoss + Wobble
            ? new ModelGate(true, $"Not worse {numbers}.", $"不差于现用版本：{chinese}。")
            : new ModelGate(false, $"Worse {numbers}.", $"差于现用版本：{chinese}。");
    }

    static int Errors(ContextModel model, IReadOnlyList<ContextRow> rows) =>
        rows.Count(row => model.Probability(row.Input) >= model.Threshold != row.IsBreachUnder(Reading.Absolute));

    static double Loss(ContextModel model, IReadOnlyList<ContextRow> rows) => rows.Average(row =>
    {
        var gap = model.Probability(row.Input) - (row.IsBreachUnder(Reading.Absolute) ? 1 : 0);
        return gap * gap;
    });
}
