using Dapper;
using Microsoft.Data.Sqlite;
using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Operations.Faults;

/// <summary>A year of calls scored again after a change of the rules: a kill in the middle costs one batch at most.</summary>
public sealed class RescoreKillTests : IDisposable
{
    private const int Calls = 1500;

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-rescore-kill").FullName;

    [Fact]
    public async Task Rescoring_KilledInTheMiddle_GoesOnWhereItStopped()
    {
        var night = new NightProcess(_folder);
        await night.Run(null, "hall", "add", "h", "测试大厅");
        await Fill(new Database(night.DatabasePath));
        await night.Run(null, "nightly", "--stage", "score");
        var earlier = (await Scores(night)).Values.Select(score => score.ScoredUnder).Distinct().Single();
        await new RulebookQueries(new Database(night.DatabasePath)).SaveAdoption(new RulebookAdoptionRow { HallCode = "h", DocumentId = "S0", ValidFrom = new DateOnly(2020, 1, 1) });
        var undisturbed = Copy(night);

        var done = await KillUnderWay(night, earlier);
        await night.Run(null, "nightly", "--stage", "score");
        await undisturbed.Run(null, "nightly", "--stage", "score");

        Assert.InRange(done.Count, 1, Calls - 1);
        var after = await Scores(night);
        Assert.All(done, score => Assert.Equal(score.Value, after[score.Key]));
        Assert.DoesNotContain(after.Values, score => score.ScoredUnder == earlier);
        Assert.Equal("", DatabaseContent.Difference(await DatabaseContent.Of(undisturbed.DatabasePath), await DatabaseContent.Of(night.DatabasePath)));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The calls that were scored under the new rules when the process died, each with the instant.</summary>
    private static async Task<Dictionary<string, Score>> KillUnderWay(NightProcess night, string earlier)
    {
        using var process = night.Start("nightly", "--stage", "score");
        while (!process.HasExited && (await Scores(night)).Values.All(score => score.ScoredUnder == earlier))
            await Task.Delay(1);
        process.Kill();
        await process.WaitForExitAsync();
        return (await Scores(night)).Where(score => score.Value.ScoredUnder != earlier).ToDictionary(score => score.Key, score => score.Value);
    }

    private static async Task<Dictionary<string, Score>> Scores(NightProcess night)
    {
        await using var connection = new SqliteConnection($"Data Source={night.DatabasePath};Pooling=False");
        return (await connection.QueryAsync<Score>("SELECT CallId, ScoredUnder, ScoredAtUtc FROM CallScore")).ToDictionary(score => score.CallId);
    }

    private NightProcess Copy(NightProcess night)
    {
        SqliteConnection.ClearAllPools();
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "undisturbed")).FullName;
        foreach (var file in Directory.EnumerateFiles(_folder, $"{Path.GetFileName(night.DatabasePath)}*"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return new NightProcess(folder);
    }

    private static async Task Fill(Database database)
    {
        await using var transaction = await database.Begin();
        await new CallQueries(transaction).MergeCalls([.. Enumerable.Range(0, Calls).Select(Call)]);
        var transcripts = new TranscriptQueries(transaction);
        for (var number = 0; number < Calls; number++)
        {
            await transcripts.SaveTranscript(new TranscriptRow { HallCode = "h", CallId = $"c{number:0000}", SourceHash = $"{number}", BatchId = "b", Format = "json", RoleBasis = "channel", RoleConfidence = 1, DurationSeconds = 40, Turns = 8 });
            await transcripts.AddUtterance(Turns(number));
        }
        await transaction.Commit();
    }

    private static CallRow Call(int number) => new()
    {
        HallCode = "h", CallId = $"c{number:0000}", StartedAtUtc = new DateTime(2026, 1, 2, 1, 0, 0, DateTimeKind.Utc).AddMinutes(number), StaffNo = $"W{number % 7}",
        Direction = "in", TalkSeconds = 40, BatchId = "b", LineNumber = number + 2, ContentHash = $"{number}",
    };

    private static List<UtteranceRow> Turns(int number) => [.. Enumerable.Range(0, 8).Select(turn => new UtteranceRow
    {
        HallCode = "h", CallId = $"c{number:0000}", TurnNo = turn, Speaker = turn % 2 == 0 ? "staff" : "citizen", StartSeconds = turn * 5, EndSeconds = turn * 5 + 4, RoleConfidence = 1,
        Body = turn == 4 && number % 5 == 0 ? "不归我管，你去别处问。" : turn % 2 == 0 ? "请您稍等，我帮您查询一下。" : "我想问一下养老保险怎么补缴。",
    })];

    private sealed record Score
    {
        public required string CallId { get; init; }

        public required string ScoredUnder { get; init; }

        public required string ScoredAtUtc { get; init; }
    }
}
