INSERT INTO Revision (HallCode, Feed, RowKey, RevisionNo, BatchId, ContentHash, Content)
SELECT @HallCode, @Feed, @RowKey, @RevisionNo, @BatchId, @ContentHash, @Content
WHERE NOT EXISTS (
  SELECT 1 FROM Revision
  WHERE HallCode = @HallCode AND Feed = @Feed AND RowKey = @RowKey AND RevisionNo = @RevisionNo);
