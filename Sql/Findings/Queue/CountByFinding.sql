SELECT COUNT(*)
FROM (
  SELECT DISTINCT hit.SessionId
  FROM Finding AS hit
  WHERE hit.HallCode = @hallCode AND hit.State = @state
    AND (@ruleKey IS NULL OR hit.RuleKey = @ruleKey)
    AND (@severity IS NULL OR hit.Severity = @severity)
    AND (@isLead IS NULL OR hit.IsLead = @isLead)
) AS found
JOIN Session AS s ON s.HallCode = @hallCode AND s.SessionId = found.SessionId
-- part Matching
;
