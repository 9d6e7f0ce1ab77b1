SELECT COUNT(*)
FROM (
  SELECT hit.SessionId
  FROM Finding AS hit
  WHERE hit.HallCode = @hallCode AND hit.State = @state
    AND hit.RuleKey = @ruleKey -- given ruleKey
    AND hit.Severity = @severity -- given severity
    AND hit.IsLead = @isLead -- given isLead
    AND hit.IsLead IN (0, 1) -- given anyLead
-- part Any
) AS counted;
