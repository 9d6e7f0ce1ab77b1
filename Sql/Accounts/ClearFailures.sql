UPDATE Account
SET FailedCount = 0, LockedUntilUtc = NULL
WHERE AccountId = @accountId;
