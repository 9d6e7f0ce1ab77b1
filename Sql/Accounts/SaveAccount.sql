UPDATE Account
SET DisplayName = @DisplayName, PasswordHash = @PasswordHash, StaffNo = @StaffNo, Department = @Department,
    IsEnabled = @IsEnabled, SecurityStamp = @SecurityStamp
WHERE AccountId = @AccountId;

INSERT INTO Account (AccountId, DisplayName, PasswordHash, StaffNo, Department, IsEnabled, FailedCount, SecurityStamp, CreatedAtUtc)
SELECT @AccountId, @DisplayName, @PasswordHash, @StaffNo, @Department, @IsEnabled, 0, @SecurityStamp, @CreatedAtUtc
WHERE NOT EXISTS (SELECT 1 FROM Account WHERE AccountId = @AccountId);
