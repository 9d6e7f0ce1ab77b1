SELECT DISTINCT SessionId FROM Finding WHERE HallCode = @hallCode AND RuleKey = @ruleKey AND State = 'open' ORDER BY SessionId;
