UPDATE CaseFile SET
  Item = s.Item,
  AcceptedAtUtc = s.AcceptedAtUtc,
  PromisedDays = s.PromisedDays,
  StatutoryDays = s.StatutoryDays,
  DayUnit = s.DayUnit,
  CompletedAtUtc = s.CompletedAtUtc,
  DeliveredAtUtc = s.DeliveredAtUtc,
  SupplementedAtUtc = s.SupplementedAtUtc,
  ExtendedAtUtc = s.ExtendedAtUtc,
  ExtensionDays = s.ExtensionDays,
  ExtensionNotifiedAtUtc = s.ExtensionNotifiedAtUtc,
  SuperiorDays = s.SuperiorDays,
  SupplementsAsked = s.SupplementsAsked,
  HandedOverAtUtc = s.HandedOverAtUtc,
  PickupNotifiedAtUtc = s.PickupNotifiedAtUtc,
  StaffNo = s.StaffNo,
  PostCode = s.PostCode,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = CaseFile.Revision + 1
FROM CaseFileStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> CaseFile.ContentHash
  AND s.HallCode = CaseFile.HallCode AND s.CaseNo = CaseFile.CaseNo;

INSERT INTO CaseFile (HallCode, CaseNo, Item, AcceptedAtUtc, PromisedDays, StatutoryDays, DayUnit, CompletedAtUtc, DeliveredAtUtc, SupplementedAtUtc, ExtendedAtUtc, ExtensionDays, ExtensionNotifiedAtUtc, SuperiorDays, SupplementsAsked, HandedOverAtUtc, PickupNotifiedAtUtc, StaffNo, PostCode, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.CaseNo, s.Item, s.AcceptedAtUtc, s.PromisedDays, s.StatutoryDays, s.DayUnit, s.CompletedAtUtc, s.DeliveredAtUtc, s.SupplementedAtUtc, s.ExtendedAtUtc, s.ExtensionDays, s.ExtensionNotifiedAtUtc, s.SuperiorDays, s.SupplementsAsked, s.HandedOverAtUtc, s.PickupNotifiedAtUtc, s.StaffNo, s.PostCode, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM CaseFileStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM CaseFile r WHERE r.HallCode = s.HallCode AND r.CaseNo = s.CaseNo);

DELETE FROM CaseFileStaging WHERE BatchId = @batchId;
