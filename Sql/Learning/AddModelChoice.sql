INSERT INTO ModelChoice (HallCode, ChoiceNo, Version, IsHeld, ChosenBy, ChosenAtUtc, Reason)
VALUES (@HallCode, @ChoiceNo, @Version, @IsHeld, @ChosenBy, @ChosenAtUtc, @Reason);
