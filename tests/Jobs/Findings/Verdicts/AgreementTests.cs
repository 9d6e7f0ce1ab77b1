using Supervision.Jobs.Findings.Verdicts;

namespace Supervision.Jobs.Tests.Findings.Verdicts;

public class AgreementTests
{
    // Worked by hand: 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, chance 0.5, kappa 0.4.
    [Fact]
    public void Kappa_OfATextbookTable_IsFourTenths()
    {
        var pairs = Enumerable.Repeat(("yes", "yes"), 20).Concat(Enumerable.Repeat(("yes", "no"), 5))
            .Concat(Enumerable.Repeat(("no", "yes"), 10)).Concat(Enumerable.Repeat(("no", "no"), 15)).ToList();

        var agreement = Agreement.Of(pairs);

        Assert.Equal((50, 0.7, 0.4), (agreement.Pairs, Math.Round(agreement.Observed, 9), Math.Round(agreement.Kappa!.Value, 9)));
    }

    [Fact]
    public void Kappa_WithoutPairsOrVariation_IsUnknown()
    {
        Assert.Null(Agreement.Of([]).Kappa);
        Assert.Null(Agreement.Of([("yes", "yes"), ("yes", "yes")]).Kappa);
    }
}
