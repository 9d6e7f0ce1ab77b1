UPDATE Comment SET
  ReceivedAtUtc = s.ReceivedAtUtc,
  Channel = s.Channel,
  Body = s.Body,
  StaffNo = s.StaffNo,
  PostCode = s.PostCode,
  Person = s.Person,
  Phone = s.Phone,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Comment.Revision + 1
FROM CommentStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Comment.ContentHash
  AND s.HallCode = Comment.HallCode AND s.EntryId = Comment.EntryId;

INSERT INTO Comment (HallCode, EntryId, ReceivedAtUtc, Channel, Body, StaffNo, PostCode, Person, Phone, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.EntryId, s.ReceivedAtUtc, s.Channel, s.Body, s.StaffNo, s.PostCode, s.Person, s.Phone, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM CommentStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Comment r WHERE r.HallCode = s.HallCode AND r.EntryId = s.EntryId);

DELETE FROM CommentStaging WHERE BatchId = @batchId;
