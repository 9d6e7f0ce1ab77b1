SELECT RuleKey, DocumentId, Clause, COUNT(*) AS Total, SUM(CASE WHEN State = 'decided' THEN 1 ELSE 0 END) AS Decided
FROM Finding
WHERE HallCode = @hallCode AND Day >= @firstDay AND Day <= @lastDay AND State <> 'withdrawn' AND Machine = 'breach'
GROUP BY RuleKey, DocumentId, Clause
ORDER BY RuleKey, DocumentId, Clause;
