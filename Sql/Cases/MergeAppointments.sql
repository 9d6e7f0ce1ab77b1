UPDATE Appointment SET
  PostCode = s.PostCode,
  StaffNo = s.StaffNo,
  RequestedAtUtc = s.RequestedAtUtc,
  AnsweredAtUtc = s.AnsweredAtUtc,
  AgreedAtUtc = s.AgreedAtUtc,
  Outcome = s.Outcome,
  ApprovedBy = s.ApprovedBy,
  RefusalReason = s.RefusalReason,
  ReportedAtUtc = s.ReportedAtUtc,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Appointment.Revision + 1
FROM AppointmentStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Appointment.ContentHash
  AND s.HallCode = Appointment.HallCode AND s.AppointmentId = Appointment.AppointmentId;

INSERT INTO Appointment (HallCode, AppointmentId, PostCode, StaffNo, RequestedAtUtc, AnsweredAtUtc, AgreedAtUtc, Outcome, ApprovedBy, RefusalReason, ReportedAtUtc, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.AppointmentId, s.PostCode, s.StaffNo, s.RequestedAtUtc, s.AnsweredAtUtc, s.AgreedAtUtc, s.Outcome, s.ApprovedBy, s.RefusalReason, s.ReportedAtUtc, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM AppointmentStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Appointment r WHERE r.HallCode = s.HallCode AND r.AppointmentId = s.AppointmentId);

DELETE FROM AppointmentStaging WHERE BatchId = @batchId;
