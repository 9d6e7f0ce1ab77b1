UPDATE Account
SET LockedUntilUtc = CASE WHEN FailedCount + 1 >= @limit THEN @lockedUntilUtc ELSE LockedUntilUtc END,
    FailedCount = CASE WHEN FailedCount + 1 >= @limit THEN 0 ELSE FailedCount + 1 END
WHERE AccountId = @accountId;
