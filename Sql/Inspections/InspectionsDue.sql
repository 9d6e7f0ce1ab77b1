WITH Due AS (
  SELECT r.*, ROW_NUMBER() OVER (ORDER BY r.InspectionId) AS RowNumber
  FROM Inspection r
  LEFT JOIN EvidenceScore e ON e.HallCode = r.HallCode AND e.Kind = 'inspection' AND e.SubjectKey = r.InspectionId
  WHERE r.HallCode = @hallCode AND (e.SubjectKey IS NULL OR e.ScoredUnder <> @scoredUnder OR e.Revision <> r.Revision)
)
SELECT * FROM Due WHERE RowNumber <= @count ORDER BY InspectionId;
