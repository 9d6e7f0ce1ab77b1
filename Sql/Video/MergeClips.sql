UPDATE Clip SET
  Camera = s.Camera,
  PostCode = s.PostCode,
  StartsAtUtc = s.StartsAtUtc,
  EndsAtUtc = s.EndsAtUtc,
  Kind = s.Kind,
  Persons = s.Persons,
  StaffNo = s.StaffNo,
  FileLocator = s.FileLocator,
  Confidence = s.Confidence,
  EventsFrom = s.EventsFrom,
  IsLong = s.IsLong,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Clip.Revision + 1
FROM ClipStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Clip.ContentHash
  AND s.HallCode = Clip.HallCode AND s.ClipId = Clip.ClipId;

INSERT INTO Clip (HallCode, ClipId, Camera, PostCode, StartsAtUtc, EndsAtUtc, Kind, Persons, StaffNo, FileLocator, Confidence, EventsFrom, IsLong, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.ClipId, s.Camera, s.PostCode, s.StartsAtUtc, s.EndsAtUtc, s.Kind, s.Persons, s.StaffNo, s.FileLocator, s.Confidence, s.EventsFrom, s.IsLong, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM ClipStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Clip r WHERE r.HallCode = s.HallCode AND r.ClipId = s.ClipId);

DELETE FROM ClipStaging WHERE BatchId = @batchId;
