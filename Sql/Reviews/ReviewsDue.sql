WITH Due AS (
  SELECT r.*, ROW_NUMBER() OVER (ORDER BY r.ReviewId) AS RowNumber
  FROM Review r
  LEFT JOIN EvidenceScore e ON e.HallCode = r.HallCode AND e.Kind = 'review' AND e.SubjectKey = r.ReviewId
  WHERE r.HallCode = @hallCode AND r.IsDefault = 0 AND r.Body IS NOT NULL
    AND (e.SubjectKey IS NULL OR e.ScoredUnder <> @scoredUnder OR e.Revision <> r.Revision)
)
SELECT * FROM Due WHERE RowNumber <= @count ORDER BY ReviewId;
