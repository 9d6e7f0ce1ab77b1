using Supervision.Jobs.Operations;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>Takes telephone and identity numbers out of everything that a session shows, before any page, pack or letter is made of it.</summary>
internal static class SessionMask
{
    internal static SessionView Of(SessionView view) => view with
    {
        Findings = view.Findings.Select(Of).ToList(),
        Call = view.Call is { } call
            ? call with
            {
                Turns = call.Turns.Select(turn => turn with { Body = PhoneMask.Of(turn.Body)! }).ToList(),
                Suspects = call.Suspects.Select(suspect => suspect with { Phrase = PhoneMask.Of(suspect.Phrase)! }).ToList(),
            }
            : null,
        Review = view.Review is { } review ? review with { Body = PhoneMask.Of(review.Body) } : null,
        // Name and number go whole: half a name in a small town is still a name.
        Comment = view.Comment is { } comment ? comment with { Body = PhoneMask.Of(comment.Body)!, Person = null, Phone = null } : null,
    };

    private static FindingView Of(FindingView view) => view with
    {
        // The reason repeats the quote, as do notes and statements: one of them unmasked would undo the others.
        Finding = view.Finding with { Quote = PhoneMask.Of(view.Finding.Quote), Reason = PhoneMask.Of(view.Finding.Reason)! },
        Verdicts = view.Verdicts.Select(verdict => verdict with { Note = PhoneMask.Of(verdict.Note) }).ToList(),
        Appeals = view.Appeals.Select(appeal => appeal with
        {
            Grounds = PhoneMask.Of(appeal.Grounds)!, SupervisorOpinion = PhoneMask.Of(appeal.SupervisorOpinion), DecisionNote = PhoneMask.Of(appeal.DecisionNote),
        }).ToList(),
        Statements = view.Statements.Select(statement => statement with { Body = PhoneMask.Of(statement.Body)! }).ToList(),
    };
}
