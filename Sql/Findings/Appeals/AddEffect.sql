INSERT INTO AppealEffect (HallCode, AppealId, Period, ScoreBefore, RankBefore, ScoreAfter, RankAfter)
SELECT @HallCode, @AppealId, @Period, @ScoreBefore, @RankBefore, @ScoreAfter, @RankAfter
WHERE NOT EXISTS (SELECT 1 FROM AppealEffect WHERE HallCode = @HallCode AND AppealId = @AppealId AND Period = @Period);
