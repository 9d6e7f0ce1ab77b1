UPDATE RuleStanding SET State = @State, Upheld = @Upheld, Rejected = @Rejected, SinceUtc = @SinceUtc
WHERE HallCode = @HallCode AND RuleKey = @RuleKey;

INSERT INTO RuleStanding (HallCode, RuleKey, State, Upheld, Rejected, SinceUtc)
SELECT @HallCode, @RuleKey, @State, @Upheld, @Rejected, @SinceUtc
WHERE NOT EXISTS (SELECT 1 FROM RuleStanding WHERE HallCode = @HallCode AND RuleKey = @RuleKey);
