SELECT COUNT(*)
FROM (
  SELECT hit.SessionId
  FROM Finding AS hit
-- part HitIndex
  WHERE hit.HallCode = @hallCode AND hit.State = @state
    AND hit.RuleKey = @ruleKey -- given ruleKey
    AND hit.Severity = @severity -- given severity
    AND hit.Severity IN ('serious', 'ordinary', 'minor') -- given anySeverity
    AND hit.IsLead = @isLead -- given isLead
    AND hit.IsLead IN (0, 1) -- given anyLead
    AND hit.SessionKind = @kind -- given kind
-- part Any
) AS counted;
