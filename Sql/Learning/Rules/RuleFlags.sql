SELECT RuleKey, MIN(DocumentId) AS DocumentId, MIN(Clause) AS Clause, COUNT(*) AS Flags, SUM(CASE WHEN State = 'open' THEN 1 ELSE 0 END) AS OpenFlags
FROM Finding WHERE HallCode = @hallCode AND State <> 'withdrawn' AND ScoredUnder <> 'person'
GROUP BY RuleKey ORDER BY RuleKey;
