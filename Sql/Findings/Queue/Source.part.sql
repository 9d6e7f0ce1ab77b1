  FROM
    (SELECT DISTINCT hit.SessionId FROM Finding AS hit -- given few
      WHERE hit.HallCode = @hallCode AND hit.State = @state -- given few
        AND hit.RuleKey = @fewRuleKey -- given fewRuleKey
        AND hit.Severity = @fewSeverity -- given fewSeverity
        AND hit.IsLead = @fewIsLead -- given fewIsLead
        AND hit.IsLead IN (0, 1) -- given fewAny
    ) AS few CROSS JOIN -- given few
    Session AS s
