UPDATE StaffLeave SET
  StaffNo = s.StaffNo,
  StartsAtUtc = s.StartsAtUtc,
  EndsAtUtc = s.EndsAtUtc,
  Kind = s.Kind,
  ApprovedBy = s.ApprovedBy,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = StaffLeave.Revision + 1
FROM StaffLeaveStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> StaffLeave.ContentHash
  AND s.HallCode = StaffLeave.HallCode AND s.LeaveId = StaffLeave.LeaveId;

INSERT INTO StaffLeave (HallCode, LeaveId, StaffNo, StartsAtUtc, EndsAtUtc, Kind, ApprovedBy, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.LeaveId, s.StaffNo, s.StartsAtUtc, s.EndsAtUtc, s.Kind, s.ApprovedBy, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM StaffLeaveStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM StaffLeave r WHERE r.HallCode = s.HallCode AND r.LeaveId = s.LeaveId);

DELETE FROM StaffLeaveStaging WHERE BatchId = @batchId;
