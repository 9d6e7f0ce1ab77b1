using Supervision.Jobs.Deadlines;
using Supervision.Sql;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class RectificationStepsTests
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Add_SecondStep_IsNumberedAfterTheFirstOfItsSubject()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);

        await Add(test, "review", "R1", StepWords.Verified);
        var second = await Add(test, "review", "R1", StepWords.Genuine);
        var other = await Add(test, "review", "R2", StepWords.Verified);

        Assert.Equal((2, 1), (second.StepNo, other.StepNo));
        Assert.Equal(2, (await new DeadlineQueries(test.Database).StepsOf("h", "review", "R1")).Count);
    }

    [Theory]
    [InlineData("review", "danced", "A review takes no step \"danced\"")]
    [InlineData("call", "verified", "A call takes no step \"verified\"")]
    public async Task Add_StepThatTheKindDoesNotTake_IsRefused(string kind, string step, string message)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Add(test, kind, "X", step));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await new DeadlineQueries(test.Database).StepsOf("h", kind, "X"));
    }

    [Fact]
    public async Task Add_InTheFuture_IsRefused()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Add(test, "review", "R1", StepWords.Verified, Now.AddHours(1)));

        Assert.Contains("lies in the future", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_Step_CarriesTheNumberOfItsAuditEntry()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);

        var first = await Add(test, "review", "R1", StepWords.Verified);
        var second = await Add(test, "review", "R1", StepWords.Genuine);

        Assert.Equal(first.AuditNo + 1, second.AuditNo);
    }

    private static Task<ClockStepRow> Add(TestDatabase test, string kind, string key, string step, DateTime? at = null) =>
        new RectificationSteps(test.Database, TimeProvider.System).Add("h", kind, key, step, "officer", at ?? Now.AddHours(-1), null);
}
