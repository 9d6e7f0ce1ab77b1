UPDATE Finding SET IsLead = 0, IsDemoted = 0
WHERE HallCode = @hallCode AND RuleKey = @ruleKey AND State = 'open' AND IsDemoted = 1;
