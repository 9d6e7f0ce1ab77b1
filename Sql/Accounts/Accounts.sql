SELECT AccountId, DisplayName, PasswordHash, StaffNo, Department, IsEnabled, FailedCount, LockedUntilUtc, SecurityStamp, CreatedAtUtc
FROM Account
ORDER BY AccountId;
