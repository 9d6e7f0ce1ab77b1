using Supervision.Jobs.Demo;

namespace Supervision.Jobs.Tests.Demo;

public sealed class DemoLedgersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Ledger_HasALineOfEachKindThatTheHallKeeps_AndNoConsultations()
    {
        DemoInbox.Write(_folder, new DateOnly(2026, 3, 31));
        var kinds = File.ReadLines(Path.Combine(_folder, DemoHall.City.Code, "ledger", "ledger.csv")).Skip(1).Select(line => line.Split(',')[1]).Distinct();
        // A kept ledger of consultations would ask a line for each of some four hundred calls.
        Assert.Equal(["handover", "help", "tolerance", "home"], kinds);
    }

    [Fact]
    public void Ledger_OfTheSmallerHall_LiesWithinItsDays()
    {
        DemoInbox.Write(_folder, new DateOnly(2026, 3, 31), DemoHall.District);
        Assert.Equal(7, File.ReadLines(Path.Combine(_folder, DemoHall.District.Code, "ledger", "ledger.csv")).Count());
    }
}
