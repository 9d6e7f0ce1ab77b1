WITH Opinions AS (
  SELECT c.HallCode, 'comment' AS Kind, c.EntryId AS SubjectKey, c.ReceivedAtUtc AS AtUtc, c.Body, c.StaffNo, c.PostCode, c.Revision
  FROM Comment AS c WHERE c.HallCode = @hallCode
  UNION ALL
  SELECT r.HallCode, 'review' AS Kind, r.ReviewId AS SubjectKey, r.RatedAtUtc AS AtUtc, r.Body, r.StaffNo, r.PostCode, r.Revision
  FROM Review AS r WHERE r.HallCode = @hallCode AND r.IsDefault = 0
), Due AS (
  SELECT o.Kind, o.SubjectKey, o.AtUtc, o.Body, o.StaffNo, o.PostCode, o.Revision, ROW_NUMBER() OVER (ORDER BY o.Kind, o.SubjectKey) AS RowNumber
  FROM Opinions AS o
  LEFT JOIN OpinionReading AS e ON e.HallCode = o.HallCode AND e.Kind = o.Kind AND e.SubjectKey = o.SubjectKey
  WHERE e.SubjectKey IS NULL OR e.ReadUnder <> @readUnder OR e.Revision <> o.Revision
)
SELECT Kind, SubjectKey, AtUtc, Body, StaffNo, PostCode, Revision FROM Due WHERE RowNumber <= @count ORDER BY RowNumber;
