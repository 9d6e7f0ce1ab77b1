using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Learning.Verdicts;

namespace Supervision.Jobs.Learning.Cards;

/// <summary>What a model version was made of and how it did: the page that an officer reads before trusting it.</summary>
public sealed record ModelCard
{
    public required string ModelVersion { get; init; }

    /// <summary>The version that this one replaces; empty for the first.</summary>
    public string Replaces { get; init; } = "";

    /// <summary>In words, for the reader: new examples, verdicts or features since the version before.</summary>
    public required string Changed { get; init; }

    /// <summary>Labelled dialogues by kind, learnt from and held out.</summary>
    public required IReadOnlyList<ExampleCount> Examples { get; init; }

    public required double Threshold { get; init; }

    /// <summary>On the held-out tenth, where the words alone count (S1 四.2).</summary>
    public required ContextMeasure HeldOut { get; init; }

    /// <summary>On the held-out tenth, where words in place of help count (S0 6.1.4, 5.2.5).</summary>
    public required ContextMeasure HeldOutWithoutHelp { get; init; }

    /// <summary>Plain hashed character runs on the same split: the reference that the model has to beat.</summary>
    public required ContextMeasure Baseline { get; init; }

    /// <summary>On all learnt dialogues, each judged by the folds that it was not in, where the words alone count; null on cards of older programs.</summary>
    public ContextMeasure? Folds { get; init; }

    /// <summary>As <see cref="Folds"/>, where words in place of help count.</summary>
    public ContextMeasure? FoldsWithoutHelp { get; init; }

    /// <summary>The reference on the same folds.</summary>
    public ContextMeasure? FoldsBaseline { get; init; }

    /// <summary>On held-out dialogues with all that the scorer knows, by clause; empty on cards of older programs.</summary>
    public IReadOnlyList<KindMeasure> Clauses { get; init; } = [];

    /// <summary>From verdicts, where there are any.</summary>
    public IReadOnlyList<RulePrecision> Rules { get; init; } = [];

    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly Lazy<ModelCard> OfShipped = new(ReadShipped);

    /// <summary>The card of the model that ships with the program.</summary>
    public static ModelCard Shipped => OfShipped.Value;

    /// <exception cref="JsonException">No card, or one of another form.</exception>
    public static ModelCard Parse(string json) => JsonSerializer.Deserialize<ModelCard>(json, Format) ?? throw new JsonException("The card is empty.");

    static ModelCard ReadShipped()
    {
        using var stream = typeof(ModelCard).Assembly.GetManifestResourceStream("Supervision.Learning.context.card.json")
            ?? throw new InvalidOperationException("The program was built without Jobs/Learning/context.card.json: run `supervision learn train`.");
        using var reader = new StreamReader(stream);
        var card = Parse(reader.ReadToEnd());
        return card.Clauses.Count > 0 ? card : card with { Clauses = ClauseMeasure.OnHeldOut(ContextModel.Load()) };
    }

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public static ModelCard Of(LearntContext learnt, IReadOnlyList<ContextRow> rows, string changed, ContextModel? replaced = null)
    {
        var model = learnt.Model;
        var heldOut = rows.Where(row => DialogueSplit.IsHeldOut(row.Dialogue)).ToList();
        var baseline = ContextTraining.TrainBaseline(rows);
        return new ModelCard
        {
            ModelVersion = model.Version,
            Replaces = replaced?.Version ?? "",
            Changed = changed,
            Threshold = model.Threshold,
            Examples = [.. rows.GroupBy(row => row.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(ExampleCount.Of)],
            HeldOut = ContextMeasure.Of(heldOut, model.Probability, model.Threshold),
            HeldOutWithoutHelp = ContextMeasure.Of(heldOut, input => model.Judge(input).WithoutHelp, model.Threshold, Reading.WithoutHelp),
            Baseline = ContextMeasure.Of(heldOut, baseline.Probability, baseline.Threshold),
            Folds = ContextMeasure.Of(learnt.Rows.Zip(learnt.Absolute), model.Threshold),
            FoldsWithoutHelp = ContextMeasure.Of(learnt.Rows.Zip(learnt.WithoutHelp), model.Threshold, Reading.WithoutHelp),
            FoldsBaseline = ContextMeasure.Of(baseline.Rows.Zip(baseline.Unseen), baseline.Threshold),
            Clauses = ClauseMeasure.OnHeldOut(model),
        };
    }
}

public sealed record ExampleCount(string Kind, int Learnt, int HeldOut)
{
    public static ExampleCount Of(IGrouping<string, ContextRow> kind)
    {
        var examples = kind.DistinctBy(row => row.ExampleId).ToList();
        var heldOut = examples.Count(row => DialogueSplit.IsHeldOut(row.Dialogue));
        return new ExampleCount(kind.Key, examples.Count - heldOut, heldOut);
    }
}
