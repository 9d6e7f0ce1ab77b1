  FROM
    (SELECT DISTINCT hit.SessionId FROM Finding AS hit -- given fewFindings
-- part FewIndex
      WHERE hit.HallCode = @hallCode AND hit.State = @state -- given fewFindings
        AND hit.RuleKey = @ruleKey -- given fewRule
        AND hit.Severity = @severity -- given fewSeverity
        AND hit.Severity IN ('serious', 'ordinary', 'minor') -- given fewAnySeverity
        AND hit.IsLead = @isLead -- given fewLead
        AND hit.IsLead IN (0, 1) -- given fewAnyLead
        AND hit.SessionKind = @kind -- given fewKind
    ) AS few CROSS JOIN -- given fewFindings
    (SELECT onday.SessionId FROM Session AS onday -- given fewDays
      WHERE onday.HallCode = @hallCode AND onday.State = @state -- given fewDays
        AND onday.Day >= @fromDay -- given fewFrom
        AND onday.Day <= @toDay -- given fewTo
    ) AS few CROSS JOIN -- given fewDays
    (SELECT own.SessionId FROM Staff AS person CROSS JOIN Session AS own -- given fewUnit
      WHERE person.HallCode = @hallCode AND person.Department = @department -- given fewUnit
        AND own.HallCode = @hallCode AND own.State = @state AND own.StaffNo = person.StaffNo -- given fewUnit
      UNION SELECT own.SessionId FROM Post AS stand CROSS JOIN Session AS own -- given fewUnit
      WHERE stand.HallCode = @hallCode AND stand.Department = @department -- given fewUnit
        AND own.HallCode = @hallCode AND own.State = @state AND own.PostCode = stand.PostCode -- given fewUnit
    ) AS few CROSS JOIN -- given fewUnit
    Session AS s
