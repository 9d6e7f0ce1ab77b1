-- The line is outside the content hash of calls that loaded before lines were kept: two known lines that differ are a
-- correction, a line where none was kept is none.
UPDATE Call SET
  StartedAtUtc = s.StartedAtUtc,
  StaffNo = s.StaffNo,
  Direction = s.Direction,
  Caller = s.Caller,
  RingSeconds = s.RingSeconds,
  TalkSeconds = s.TalkSeconds,
  HangupSide = s.HangupSide,
  Missed = s.Missed,
  Recording = s.Recording,
  LineName = s.LineName,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Call.Revision + 1
FROM CallStaging s
WHERE s.BatchId = @batchId AND (s.ContentHash <> Call.ContentHash OR s.LineName <> Call.LineName)
  AND s.HallCode = Call.HallCode AND s.CallId = Call.CallId;

INSERT INTO Call (HallCode, CallId, StartedAtUtc, StaffNo, Direction, Caller, RingSeconds, TalkSeconds, HangupSide, Missed, Recording, LineName, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.CallId, s.StartedAtUtc, s.StaffNo, s.Direction, s.Caller, s.RingSeconds, s.TalkSeconds, s.HangupSide, s.Missed, s.Recording, s.LineName, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM CallStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Call r WHERE r.HallCode = s.HallCode AND r.CallId = s.CallId);

DELETE FROM CallStaging WHERE BatchId = @batchId;
