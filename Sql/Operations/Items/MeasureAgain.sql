UPDATE MediaFile SET State = 'waiting'
WHERE State = 'refused' AND MediaHash IN (
  SELECT ArchiveHash FROM Batch
  WHERE HallCode = @hallCode AND BatchId = @batchId AND Feed IN ('recordings', 'footage'));
