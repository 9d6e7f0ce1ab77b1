WITH Numbered AS (
  SELECT c.*, ROW_NUMBER() OVER (ORDER BY c.StartsAtUtc, c.ClipId) AS RowNo
  FROM Clip AS c
  WHERE c.HallCode = @hallCode AND c.PostCode = @postCode AND c.StartsAtUtc >= @fromUtc AND c.StartsAtUtc < @toUtc
)
SELECT HallCode, ClipId, Camera, PostCode, StartsAtUtc, EndsAtUtc, Kind, Persons, StaffNo, FileLocator, Confidence, BatchId, LineNumber, ContentHash, Revision
FROM Numbered
WHERE RowNo <= @pageSize
ORDER BY RowNo;
