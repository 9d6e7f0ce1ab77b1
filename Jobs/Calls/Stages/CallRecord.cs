using Supervision.Jobs.Calls.Turns;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Everything that is known of one call when it is scored.</summary>
/// <param name="Turns">Empty where the call is not transcribed.</param>
internal sealed record CallRecord(CallRow Call, TranscriptRow? Transcript, MediaFileRow? Media, IReadOnlyList<Turn> Turns, CallEvidence Evidence);
