SELECT * FROM RuleStanding WHERE HallCode = @hallCode ORDER BY RuleKey;
