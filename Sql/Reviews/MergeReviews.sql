UPDATE Review SET
  RatedAtUtc = s.RatedAtUtc,
  Level = s.Level,
  Channel = s.Channel,
  StaffNo = s.StaffNo,
  PostCode = s.PostCode,
  Item = s.Item,
  CaseNo = s.CaseNo,
  Body = s.Body,
  IsDefault = s.IsDefault,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Review.Revision + 1
FROM ReviewStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Review.ContentHash
  AND s.HallCode = Review.HallCode AND s.ReviewId = Review.ReviewId;

INSERT INTO Review (HallCode, ReviewId, RatedAtUtc, Level, Channel, StaffNo, PostCode, Item, CaseNo, Body, IsDefault, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.ReviewId, s.RatedAtUtc, s.Level, s.Channel, s.StaffNo, s.PostCode, s.Item, s.CaseNo, s.Body, s.IsDefault, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM ReviewStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Review r WHERE r.HallCode = s.HallCode AND r.ReviewId = s.ReviewId);

DELETE FROM ReviewStaging WHERE BatchId = @batchId;
