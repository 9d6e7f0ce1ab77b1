UPDATE Finding SET IsLead = 1, IsDemoted = 1
WHERE HallCode = @hallCode AND RuleKey = @ruleKey AND State = 'open' AND IsLead = 0 AND ScoredUnder <> 'person';
