using System.CommandLine;
using Supervision.Jobs.Learning.Cards;
using Supervision.Jobs.Operations.CommandLine;

namespace Supervision.Jobs.Learning;

/// <summary><c>supervision learn train</c>: makes the shipped model and its card again from the shipped examples.</summary>
public static class LearnCommand
{
    public const string ModelName = "context.model";
    public const string CardName = "context.card.json";

    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "Folder for the model and its card", DefaultValueFactory = _ => "Jobs/Learning" };
        var changed = new Option<string>("--changed") { Description = "What is new in this version, for its card", DefaultValueFactory = _ => "" };
        var train = new Command("train", "Train the context model on the labelled examples and measure it on the held-out tenth") { folder, changed };
        train.Does((settings, parsed, cancel) =>
            Train(parsed.GetValue(folder)!, parsed.GetValue(changed)!, cancel));
        return new Command("learn", "Train and measure the context model") { train };
    }

    static async Task<int> Train(string folder, string changed, CancellationToken cancel)
    {
        var rows = ShippedRows();
        var learnt = ContextTraining.Learn(rows);
        var (model, card) = (learnt.Model, ModelCard.Of(learnt, rows, changed));
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, ModelName), model.ToBytes(), cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, CardName), card.ToJson() + "\n", cancel);
        Console.WriteLine(FormattableString.Invariant(
            $"model {model.Version}, threshold {model.Threshold:F3}, held out: precision {card.HeldOut.All.Precision.Share:F3}, recall {card.HeldOut.All.Recall.Share:F3}, calibration error {card.HeldOut.ExpectedCalibrationError:F3} (baseline: {card.Baseline.Errors} errors, this: {card.HeldOut.Errors}); five folds: precision {card.Folds!.All.Precision.Share:F3}, recall {card.Folds.All.Recall.Share:F3}, calibration error {card.Folds.ExpectedCalibrationError:F3} (baseline: {card.FoldsBaseline!.Errors} errors, this: {card.Folds.Errors})"));
        return ExitCode.Done;
    }

    /// <summary>The sentences of the shipped examples.</summary>
    public static IReadOnlyList<ContextRow> ShippedRows() =>
        [.. LabelledDialogue.Shipped().SelectMany(example => ContextRow.Of(example, ContextWindow.Of))];
}
