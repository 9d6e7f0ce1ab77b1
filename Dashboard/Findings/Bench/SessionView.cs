using System.Collections.Frozen;
using Supervision.Dashboard.Findings.Bench.Evidence;
using Supervision.Ingest.Media;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Comments;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Evidence;
using Supervision.Sql.Findings.Statements;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Board;
using Supervision.Sql.Reviews;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>Everything that a session page shows, read at once.</summary>
public sealed record SessionView
{
    public required SessionRow Session { get; init; }
    public required IReadOnlyList<FindingView> Findings { get; init; }
    public StaffRow? Staff { get; init; }
    public PostRow? Post { get; init; }
    public CallEvidence? Call { get; init; }
    public AbsenceEvidence? Absence { get; init; }
    public ReviewRow? Review { get; init; }
    public CommentRow? Comment { get; init; }
    public IReadOnlyList<ClockRow> Clocks { get; init; } = [];
    public IReadOnlyList<TimelineItem> Timeline { get; init; } = [];

    /// <summary>What the cameras of the post recorded around the session.</summary>
    public IReadOnlyList<ClipView> Clips { get; init; } = [];

    /// <summary>Half the length of the common timeline beside the session itself.</summary>
    public static readonly TimeSpan Around = TimeSpan.FromMinutes(30);

    /// <summary>Reads a session; null where the hall has none of this address.</summary>
    /// <param name="archive">Where pictures and analyses of recordings lie.</param>
    /// <param name="officer">Whose recusals and blindness apply; null for a reader who never judges.</param>
    /// <param name="isMasked">Whether telephone and identity numbers are taken out of every text.</param>
    public static async Task<SessionView?> Read(Database database, MediaArchive archive, string hallCode, string sessionId, Officer? officer, bool isMasked, CancellationToken cancel)
    {
        var session = await new FindingQueries(database).Session(hallCode, sessionId, cancel);
        if (session is null)
            return null;
        var evidence = new EvidenceQueries(database);
        var staff = session.StaffNo is { } staffNo ? await evidence.StaffOn(hallCode, staffNo, session.Day, cancel) : null;
        var view = new SessionView
        {
            Session = session,
            Findings = await FindingView.OfSession(database, session, officer, cancel),
            Staff = staff,
            // Where the evidence names no post, the camera of the person's own post saw that minute.
            Clips = (session.PostCode ?? staff?.PostCode) is { } watched ? await ClipView.Read(database, archive, session, watched, cancel) : [],
            Post = session.PostCode is { } postCode ? await evidence.Post(hallCode, postCode, cancel) : null,
            Call = session.Kind == "call" ? await CallEvidence.Read(evidence, hallCode, session.SubjectKey, cancel) : null,
            Absence = session is { Kind: "absence", PostCode: not null } ? await AbsenceEvidence.Read(database, session, cancel) : null,
            Review = session.Kind == "review" ? await evidence.Review(hallCode, session.SubjectKey, cancel) : null,
            Comment = session.Kind == "comment" ? await evidence.Comment(hallCode, session.SubjectKey, cancel) : null,
            Clocks = await evidence.Clocks(hallCode, session.Kind, session.SubjectKey, cancel),
            Timeline = await evidence.Timeline(hallCode, session.StaffNo, session.PostCode, new TimelineHours(session.StartsAtUtc - Around, session.EndsAtUtc + Around), cancel),
        };
        // Before the masking, which changes words only; the proof needs seconds and channels.
        view = view with { Findings = await SoundProof.Of(view, archive, cancel) };
        return isMasked ? SessionMask.Of(view) : view;
    }
}

/// <summary>One finding with its verdicts and what this reader may do with it.</summary>
public sealed record FindingView
{
    public required FindingRow Finding { get; init; }

    /// <summary>The verdicts that this reader may see: a blind officer does not see those in question.</summary>
    public required IReadOnlyList<VerdictRow> Verdicts { get; init; }
    public required IReadOnlyList<AppealRow> Appeals { get; init; }
    public IReadOnlyList<StaffStatementRow> Statements { get; init; } = [];

    /// <summary>What accepted appeals changed in score and rank.</summary>
    public IReadOnlyList<AppealEffectRow> Effects { get; init; } = [];
    public required ReviewStage Stage { get; init; }
    public required Bar Bar { get; init; }
    public required string Seen { get; init; }

    /// <summary>Display names by account, for the verdicts and appeals shown.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>How sure it is that staff spoke, 0 to 1; null where no turn is meant.</summary>
    public double? RoleConfidence { get; init; }

    /// <summary>Share of the finding's seconds with voice on the speaker's channel, 0 to 1; null without an analysed recording.</summary>
    public double? SpeechShare { get; init; }

    public bool MayJudge => Bar == Bar.None;

    internal static async Task<IReadOnlyList<FindingView>> OfSession(Database database, SessionRow session, Officer? officer, CancellationToken cancel)
    {
        var findings = await new FindingQueries(database).FindingsOfSession(session.HallCode, session.SessionId, cancel);
        var verdicts = (await new VerdictQueries(database).VerdictsOfSession(session.HallCode, session.SessionId, cancel)).ToLookup(verdict => verdict.FindingId);
        var appeals = (await new AppealQueries(database).AppealsOfSession(session.HallCode, session.SessionId, cancel)).ToLookup(appeal => appeal.FindingId);
        var statements = (await new StatementQueries(database).StatementsOfSession(session.HallCode, session.SessionId, cancel)).ToLookup(statement => statement.FindingId);
        var effects = await new AppealQueries(database).EffectsOfSession(session.HallCode, session.SessionId, cancel);
        var names = await NamesOf(database, verdicts, appeals, cancel);
        var views = new List<FindingView>();
        // A withdrawn finding that was judged stays: its verdict is in the audit log and must be explicable.
        foreach (var finding in findings.Where(finding => finding.State != "withdrawn" || verdicts[finding.FindingId].Any()))
        {
            var given = verdicts[finding.FindingId].ToList();
            var accused = await VerdictBook.AccusedOf(database, finding, cancel);
            var own = appeals[finding.FindingId].ToList();
            views.Add(new FindingView
            {
                Finding = finding,
                // Whoever gave one of the hidden verdicts knows it anyway; a leader judges nothing and may read all.
                Verdicts = officer is null || IsOwn(officer, given) ? given : given.Except(ReviewChain.Hidden(given)).ToList(),
                Appeals = own,
                Statements = statements[finding.FindingId].ToList(),
                Effects = effects.Where(effect => own.Any(appeal => appeal.AppealId == effect.AppealId)).ToList(),
                Stage = ReviewChain.Stage(given),
                Bar = officer is null ? Bar.None : DueProcess.ForVerdict(officer, accused, finding.State, given, own.Any(appeal => appeal.State == "open")),
                // Sent back with the verdict: one that was given meanwhile makes it late instead of a second one.
                Seen = VerdictRequest.SeenToken(finding.FindingId, given.Count),
                Names = names,
            });
        }
        return views;
    }

    // Most sessions are opened before anybody has decided anything: then nobody's name is needed.
    private static async Task<IReadOnlyDictionary<string, string>> NamesOf(Database database, ILookup<string, VerdictRow> verdicts, ILookup<string, AppealRow> appeals, CancellationToken cancel) =>
        verdicts.Count == 0 && appeals.Count == 0
            ? FrozenDictionary<string, string>.Empty
            : (await new AccountQueries(database).Accounts(cancel)).ToDictionary(account => account.AccountId, account => account.DisplayName);

    private static bool IsOwn(Officer officer, List<VerdictRow> given) => ReviewChain.Hidden(given).Any(verdict => verdict.OfficerId == officer.AccountId);
}

/// <summary>A call with its recording and words.</summary>
public sealed record CallEvidence(CallRow? Call, CallRecording? Recording, TranscriptRow? Transcript, IReadOnlyList<UtteranceRow> Turns, IReadOnlyList<SuspectHitRow> Suspects)
{
    internal static async Task<CallEvidence> Read(EvidenceQueries evidence, string hallCode, string callId, CancellationToken cancel) => new(
        await evidence.Call(hallCode, callId, cancel),
        await evidence.Recordings(hallCode, callId, cancel) is [var first, ..] ? first : null,
        await evidence.Transcript(hallCode, callId, cancel),
        await evidence.Utterances(hallCode, callId, cancel),
        await evidence.SuspectHits(hallCode, callId, cancel));
}

/// <summary>An absence episode inside its post's day.</summary>
public sealed record AbsenceEvidence(AbsenceEpisodeRow? Episode, PresenceDayRow? Day, IReadOnlyList<PresenceSpanRow> Spans)
{
    internal static async Task<AbsenceEvidence> Read(Database database, SessionRow session, CancellationToken cancel)
    {
        var board = new BoardQueries(database);
        return new AbsenceEvidence(
            await new EvidenceQueries(database).Episode(session.HallCode, session.PostCode!, session.Day, session.StartsAtUtc, cancel),
            await board.DaysOfPost(session.HallCode, session.PostCode!, session.Day, session.Day, cancel) is [var day, ..] ? day : null,
            (await board.SpansOfDay(session.HallCode, session.Day, cancel)).Where(span => span.PostCode == session.PostCode).ToList());
    }
}
