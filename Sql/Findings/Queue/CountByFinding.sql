SELECT COUNT(*)
FROM (
  SELECT DISTINCT hit.SessionId
  FROM Finding AS hit
  WHERE hit.HallCode = @hallCode AND hit.State = @state
    AND hit.RuleKey = @ruleKey -- given ruleKey
    AND hit.Severity = @severity -- given severity
    AND hit.IsLead = @isLead -- given isLead
) AS found
JOIN Session AS s ON s.HallCode = @hallCode AND s.SessionId = found.SessionId
-- part Matching
-- part OfDays
-- part OfDepartment
;
