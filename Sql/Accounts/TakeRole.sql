DELETE FROM AccountRole
WHERE AccountId = @AccountId AND HallCode = @HallCode AND Role = @Role;
