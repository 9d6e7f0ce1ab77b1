using System.Globalization;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Halls;
using Supervision.Sql.Cases;
using Supervision.Sql.Comments;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Reviews;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Deadlines;

/// <summary>Rows and rules in Shanghai wall times.</summary>
internal static class TestClocks
{
    internal static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    internal static DeadlineRules Rules(string now, IReadOnlyList<ClockRow>? kept = null, WorkingDays? days = null, IReadOnlyDictionary<string, double>? settings = null, params string[] adopted) =>
        new(new ClockDesk("H", Zone, days ?? National(), At(now)!.Value, (kept ?? []).ToDictionary(clock => clock.ClockId)),
            [.. adopted.Select(id => new RulebookAdoptionRow { HallCode = "H", DocumentId = id, ValidFrom = new DateOnly(2020, 1, 1) })], settings ?? new Dictionary<string, double>());

    internal static WorkingDays National() => new(new HallCalendar([], NationalCalendar.Current));

    internal static DateTime? At(string? wall) => wall is null ? null
        : TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(wall, CultureInfo.InvariantCulture), Zone);

    internal static string? Wall(DateTime? utc) => utc is { } at ? TimeZoneInfo.ConvertTimeFromUtc(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

    internal static ReviewRow Review(string ratedAt, int level = 1, bool isDefault = false) => new()
    {
        HallCode = "H", ReviewId = "R1", RatedAtUtc = At(ratedAt)!.Value, Level = level, IsDefault = isDefault, StaffNo = "1001", PostCode = "P", BatchId = "b", LineNumber = 1, ContentHash = "x",
    };

    internal static CommentRow Comment(string receivedAt) => new()
    {
        HallCode = "H", EntryId = "E1", ReceivedAtUtc = At(receivedAt)!.Value, Channel = "box", Body = "…", BatchId = "b", LineNumber = 1, ContentHash = "x",
    };

    internal static CaseFileRow Case(string acceptedAt, double? days = 3, string? completed = null, string? delivered = null) => new()
    {
        HallCode = "H", CaseNo = "K1", Item = "item", AcceptedAtUtc = At(acceptedAt)!.Value, PromisedDays = days, CompletedAtUtc = At(completed), DeliveredAtUtc = At(delivered),
        StaffNo = "1001", PostCode = "P", BatchId = "b", LineNumber = 1, ContentHash = "x",
    };

    internal static AppointmentRow Appointment(string requestedAt, string? answeredAt, string agreedAt) => new()
    {
        HallCode = "H", AppointmentId = "A1", PostCode = "P", StaffNo = "1001", RequestedAtUtc = At(requestedAt), AnsweredAtUtc = At(answeredAt), AgreedAtUtc = At(agreedAt)!.Value,
        BatchId = "b", LineNumber = 1, ContentHash = "x",
    };

    internal static StepLog Steps(params (string Step, string At)[] steps) => new(steps.Select((step, index) => new ClockStepRow
    {
        HallCode = "H", SubjectKind = "", SubjectKey = "", StepNo = index + 1, Step = step.Step, DoneBy = "officer", DoneAtUtc = At(step.At)!.Value,
    }));

    /// <summary>The keys of the broken rules, in order.</summary>
    internal static string Broken(SubjectClocks clocks) => string.Join(' ', clocks.Breaches.Select(breach => breach.Rule.Key));

    internal static ClockRow Clock(SubjectClocks clocks, string key) => clocks.Clocks.Single(clock => clock.ClockKey == key);
}
