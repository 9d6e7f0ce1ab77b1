WITH Numbered AS (
  SELECT o.*, COALESCE(c.Body, r.Body) AS Body, r.Level, COALESCE(c.Channel, r.Channel) AS Channel, r.Item,
    ROW_NUMBER() OVER (ORDER BY o.AtUtc DESC, o.SubjectKey DESC) AS RowNumber
  FROM OpinionReading AS o
  LEFT JOIN Comment AS c ON o.Kind = 'comment' AND c.HallCode = o.HallCode AND c.EntryId = o.SubjectKey
  LEFT JOIN Review AS r ON o.Kind = 'review' AND r.HallCode = o.HallCode AND r.ReviewId = o.SubjectKey
  WHERE o.HallCode = @hallCode AND o.Kind = @kind
    AND (o.AtUtc < @beforeUtc OR (o.AtUtc = @beforeUtc AND o.SubjectKey < @beforeKey))
    AND (@sentiment IS NULL OR o.Sentiment = @sentiment)
    AND (@aspect IS NULL
      OR (@aspect = 'attitude' AND o.Attitude IS NOT NULL) OR (@aspect = 'quality' AND o.Quality IS NOT NULL)
      OR (@aspect = 'efficiency' AND o.Efficiency IS NOT NULL) OR (@aspect = 'environment' AND o.Environment IS NOT NULL))
    AND (@urgency IS NULL OR o.Urgency = @urgency OR (@urgency = 'any' AND o.Urgency IS NOT NULL))
    AND (@isPraise IS NULL OR o.IsPraise = @isPraise)
    AND (@level IS NULL OR r.Level = @level)
)
SELECT n.*, st.Name AS StaffName, po.Name AS PostName,
  (SELECT MIN(s.SessionId) FROM Session AS s WHERE s.HallCode = n.HallCode AND s.Kind = n.Kind AND s.SubjectKey = n.SubjectKey AND s.State <> 'withdrawn') AS SessionId
FROM Numbered AS n
LEFT JOIN Staff AS st ON st.HallCode = n.HallCode AND st.StaffNo = n.StaffNo
  AND st.ValidFrom = (SELECT MAX(w.ValidFrom) FROM Staff AS w WHERE w.HallCode = n.HallCode AND w.StaffNo = n.StaffNo)
LEFT JOIN Post AS po ON po.HallCode = n.HallCode AND po.PostCode = n.PostCode
WHERE n.RowNumber <= @count
ORDER BY n.RowNumber;
