WITH Due AS (
  SELECT r.*, ROW_NUMBER() OVER (ORDER BY r.EntryId) AS RowNumber
  FROM Comment r
  LEFT JOIN EvidenceScore e ON e.HallCode = r.HallCode AND e.Kind = 'comment' AND e.SubjectKey = r.EntryId
  WHERE r.HallCode = @hallCode AND (e.SubjectKey IS NULL OR e.ScoredUnder <> @scoredUnder OR e.Revision <> r.Revision)
)
SELECT * FROM Due WHERE RowNumber <= @count ORDER BY EntryId;
